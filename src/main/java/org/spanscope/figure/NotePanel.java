package org.spanscope.figure;

/**
 * Words where there is nothing to draw, and why. It has no cells and no numbers.
 *
 * @param title what stands above it
 * @param text one sentence or two
 */
public record NotePanel(String title, String text) implements Panel {}
