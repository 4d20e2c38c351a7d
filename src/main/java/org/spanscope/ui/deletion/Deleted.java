package org.spanscope.ui.deletion;

import org.spanscope.experiment.DeletionResult;
import org.spanscope.ui.shared.AskedText;

/**
 * A stepwise deletion and what it was made of.
 *
 * @param result its steps
 * @param text what was read
 */
record Deleted(DeletionResult result, AskedText text) {}
