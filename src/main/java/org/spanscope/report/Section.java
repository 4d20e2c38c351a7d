package org.spanscope.report;

import java.util.Optional;
import org.spanscope.figure.Figure;

/**
 * A part of a page.
 *
 * @param name of its files, and what links to it: small letters, digits and hyphens
 * @param title above it
 * @param text what is to be known of it, in sentences
 * @param grid the numbers
 * @param shown the rows of the grid that the page has; the file has all
 * @param figure the numbers as a picture
 * @param alt what is to be seen in it, for those who do not see it
 */
record Section(
    String name,
    String title,
    String text,
    Grid grid,
    int shown,
    Optional<Figure> figure,
    String alt) {
  static Section of(String name, String title, String text, Grid grid) {
    return new Section(name, title, text, grid, Integer.MAX_VALUE, Optional.empty(), "");
  }

  Section with(Figure picture, String seen) {
    return new Section(name, title, text, grid, shown, Optional.of(picture), seen);
  }

  Section shown(int most) {
    return new Section(name, title, text, grid, most, figure, alt);
  }

  /** Whether the page has fewer rows than the file. */
  boolean isCut() {
    return grid.size() > shown;
  }
}
