package org.spanscope.ui.attribution;

import org.jspecify.annotations.Nullable;
import org.spanscope.experiment.Explained;

/**
 * What came out for a side.
 *
 * @param explained null where it could not be explained
 * @param problem why not and what to do; empty where it was
 */
record SideResult(@Nullable Explained explained, String problem) {}
