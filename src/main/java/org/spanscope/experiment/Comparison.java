package org.spanscope.experiment;

/** Two readings of one question, side by side. */
public record Comparison(Side a, Side b) {}
