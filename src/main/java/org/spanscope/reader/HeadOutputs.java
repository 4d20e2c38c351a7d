package org.spanscope.reader;

/**
 * What the heads gave out in a run over one window, before the output projection.
 *
 * @param heads number of heads, h
 * @param tokens number of tokens, n
 * @param size width of a head, d
 * @param values {@code [layers][n * h * d]}, row-major by token, then head
 */
public record HeadOutputs(int heads, int tokens, int size, float[][] values) {}
