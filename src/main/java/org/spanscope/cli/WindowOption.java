package org.spanscope.cli;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.spanscope.attention.WindowMerge;
import org.spanscope.experiment.Side;
import org.spanscope.experiment.WindowChoice;
import org.spanscope.session.SideName;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Which window of a long text the maps show. */
final class WindowOption {
  @Option(
      names = "--window",
      paramLabel = "WHICH",
      converter = Parser.class,
      description =
          "Which window of a text read in several the maps show: a number from 1, all, or answer"
              + " (the one with the best span); two with a comma for A and B (default: all up to"
              + " 2,000 tokens, else answer).")
  private @Nullable Pair windows;

  /**
   * What the maps of a side show.
   *
   * @throws ArgumentFault if the side has no such window, or is too long for one map
   */
  WindowChoice of(SideName name, Side side) {
    if (windows == null) {
      return WindowChoice.WHOLE.in(side);
    }
    WindowChoice wanted = name == SideName.A ? windows.a() : windows.b();
    WindowChoice shown = wanted.in(side);
    int count = side.reading().windows().size();
    if (wanted.equals(WindowChoice.WHOLE) && count > 1 && !shown.equals(wanted)) {
      throw new ArgumentFault(
          "The text of side " + name + " is too long for one map of all its windows",
          "--window all",
          "Choose one of its "
              + count
              + " windows, or keep at most "
              + WindowMerge.MOST_TOKENS
              + " tokens.");
    }
    if (wanted.index() >= count) {
      throw new ArgumentFault(
          "Side " + name + " has no window " + (wanted.index() + 1),
          "--window",
          count == 1 ? "It was read in one window." : "Its windows count from 1 to " + count + ".");
    }
    return shown;
  }

  /** Which of several windows the map shows; "" of only one. */
  static String says(Side side, WindowChoice shown) {
    int count = side.reading().windows().size();
    if (count == 1) {
      return "";
    }
    return shown.equals(WindowChoice.WHOLE)
        ? ", map of all " + count + " windows"
        : ", map of window " + (shown.index() + 1) + " of " + count;
  }

  /** A's and B's choice. */
  record Pair(WindowChoice a, WindowChoice b) {}

  static final class Parser implements ITypeConverter<Pair> {
    private static final String WHICH = "([1-9]\\d{0,8}|all|answer)";
    private static final Pattern PAIR = Pattern.compile(WHICH + "(?:," + WHICH + ")?");

    @Override
    public Pair convert(String value) {
      Matcher pair = PAIR.matcher(value);
      if (!pair.matches()) {
        throw new TypeConversionException(
            "'" + value + "' is no number from 1, all or answer, nor two of them with a comma");
      }
      WindowChoice a = choice(pair.group(1));
      return new Pair(a, pair.group(2) == null ? a : choice(pair.group(2)));
    }

    private static WindowChoice choice(String word) {
      return List.of(WindowChoice.WHOLE, WindowChoice.ANSWER).stream()
          .filter(named -> named.label().equals(word))
          .findFirst()
          .orElseGet(() -> new WindowChoice(Integer.parseInt(word) - 1));
    }
  }
}
