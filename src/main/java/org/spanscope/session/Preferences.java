package org.spanscope.session;

/**
 * What a person prefers, whatever is open.
 *
 * @param theme {@code light} or {@code dark}
 * @param letters size of all letters in percent of the usual, {@link #LEAST_LETTERS} to {@link
 *     #MOST_LETTERS}
 * @param toolBar whether there is a tool bar
 * @param tour whether the hints for newcomers are shown at start
 * @param split how a new context is divided: {@code sentence} or {@code clause}
 * @param removal what becomes of sentences that are off, as on the command line
 * @param figureFormat in which form figures are offered for export: {@code pdf}, {@code svg} or
 *     {@code png}
 * @param figureWidth width of an exported figure in mm
 * @param figureLetters letters of an exported figure in points
 * @param figureDpi pixels an inch of an exported PNG
 */
public record Preferences(
    String theme,
    int letters,
    boolean toolBar,
    boolean tour,
    String split,
    String removal,
    String figureFormat,
    double figureWidth,
    double figureLetters,
    int figureDpi) {
  public static final int LEAST_LETTERS = 80;
  public static final int MOST_LETTERS = 200;

  /** What nobody chose otherwise. */
  public static final Preferences STANDARD =
      new Preferences("light", 100, true, true, "sentence", "delete", "pdf", 180, 8, 300);

  public Preferences {
    letters = Math.max(LEAST_LETTERS, Math.min(MOST_LETTERS, letters));
  }

  public Preferences theme(String other) {
    return new Preferences(
        other,
        letters,
        toolBar,
        tour,
        split,
        removal,
        figureFormat,
        figureWidth,
        figureLetters,
        figureDpi);
  }

  /**
   * @param other in percent; beyond the ends becomes the end
   */
  public Preferences letters(int other) {
    return new Preferences(
        theme,
        other,
        toolBar,
        tour,
        split,
        removal,
        figureFormat,
        figureWidth,
        figureLetters,
        figureDpi);
  }

  public Preferences toolBar(boolean other) {
    return new Preferences(
        theme,
        letters,
        other,
        tour,
        split,
        removal,
        figureFormat,
        figureWidth,
        figureLetters,
        figureDpi);
  }

  public Preferences tour(boolean other) {
    return new Preferences(
        theme,
        letters,
        toolBar,
        other,
        split,
        removal,
        figureFormat,
        figureWidth,
        figureLetters,
        figureDpi);
  }

  public Preferences split(String other) {
    return new Preferences(
        theme,
        letters,
        toolBar,
        tour,
        other,
        removal,
        figureFormat,
        figureWidth,
        figureLetters,
        figureDpi);
  }

  public Preferences removal(String other) {
    return new Preferences(
        theme,
        letters,
        toolBar,
        tour,
        split,
        other,
        figureFormat,
        figureWidth,
        figureLetters,
        figureDpi);
  }

  /** With other ways to export figures. */
  public Preferences figures(String format, double width, double letterSize, int dpi) {
    return new Preferences(
        theme, letters, toolBar, tour, split, removal, format, width, letterSize, dpi);
  }
}
