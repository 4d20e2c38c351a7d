package org.spanscope.plot;

import org.spanscope.figure.ColourScale;

/**
 * A number for each head, by which the maps of all heads are coloured and sorted.
 *
 * @param name what it is, with its unit
 * @param values {@code [layers][heads]}; NaN for none
 * @param scale colours and their ends, shared by both sides
 * @param order how the maps stand
 */
public record HeadNumbers(String name, double[][] values, ColourScale scale, HeadOrder order) {}
