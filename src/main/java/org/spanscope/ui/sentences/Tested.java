package org.spanscope.ui.sentences;

import org.spanscope.experiment.SentenceTestResult;
import org.spanscope.ui.shared.AskedText;

/**
 * A sentence test and what it was made of.
 *
 * @param result the numbers
 * @param text what was read
 */
record Tested(SentenceTestResult result, AskedText text) {}
