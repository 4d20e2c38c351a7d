package org.spanscope.records.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A list as Python's {@code repr} writes it: of texts, or of numbers and tensors of one number. */
final class PythonList {
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?:tensor\\(\\s*)?(-?(?:\\d+\\.?\\d*(?:[eE][-+]?\\d+)?|\\.\\d+|inf|nan))(?:\\s*,[^()]*?)?(\\))?"
              + "\\s*(,|$)\\s*");

  private final String text;
  private int at;

  private PythonList(String text) {
    this.text = text;
  }

  /**
   * @throws BadRecord if this is no list of texts
   */
  static List<String> texts(String line) throws BadRecord {
    return new PythonList(inside(line)).texts();
  }

  /**
   * @throws BadRecord if this is no list of numbers
   */
  static List<Double> numbers(String line) throws BadRecord {
    String inside = inside(line);
    List<Double> numbers = new ArrayList<>();
    int at = 0;
    while (at < inside.length()) {
      boolean tensor = inside.startsWith("tensor(", at);
      int end = end(inside, at, tensor);
      Matcher number = NUMBER.matcher(inside).region(at, end);
      if (!number.matches() || tensor != (number.group(2) != null)) {
        throw new BadRecord("The list holds something that is no number: " + start(inside, at));
      }
      numbers.add(number(number.group(1)));
      at = end;
    }
    return numbers;
  }

  /** Behind the comma that ends an element. */
  private static int end(String inside, int at, boolean tensor) {
    int from = tensor ? inside.indexOf(')', at) : at;
    int comma = from < 0 ? -1 : inside.indexOf(',', from);
    int end = comma < 0 ? inside.length() : comma + 1;
    while (end < inside.length() && inside.charAt(end) == ' ') {
      end++;
    }
    return end;
  }

  private static double number(String word) {
    return switch (word) {
      case "nan", "-nan" -> Double.NaN;
      case "inf" -> Double.POSITIVE_INFINITY;
      case "-inf" -> Double.NEGATIVE_INFINITY;
      default -> Double.parseDouble(word);
    };
  }

  private static String inside(String line) throws BadRecord {
    String list = line.strip();
    if (!list.startsWith("[") || !list.endsWith("]")) {
      throw new BadRecord("Expected a list in square brackets: " + start(line, 0));
    }
    return list.substring(1, list.length() - 1).strip();
  }

  private List<String> texts() throws BadRecord {
    List<String> texts = new ArrayList<>();
    while (at < text.length()) {
      texts.add(quoted());
      at = afterSpaces(at);
      if (at < text.length() && text.charAt(at) != ',') {
        throw new BadRecord("A comma is missing between two texts: " + start(text, at));
      }
      at = afterSpaces(at + 1);
    }
    return texts;
  }

  private int afterSpaces(int from) {
    int to = from;
    while (to < text.length() && text.charAt(to) == ' ') {
      to++;
    }
    return to;
  }

  private String quoted() throws BadRecord {
    char quote = text.charAt(at);
    if (quote != '\'' && quote != '"') {
      throw new BadRecord("The list holds something that is no text: " + start(text, at));
    }
    int begun = at;
    StringBuilder value = new StringBuilder();
    for (at++; at < text.length(); at++) {
      char unit = text.charAt(at);
      if (unit == quote) {
        at++;
        return value.toString();
      }
      if (unit == '\\') {
        at++;
        escape(value);
      } else {
        value.append(unit);
      }
    }
    throw new BadRecord("A text has no end: " + start(text, begun));
  }

  /** Stands on the sign behind the backslash, and ends on the last one that belongs to it. */
  private void escape(StringBuilder value) throws BadRecord {
    char kind = at < text.length() ? text.charAt(at) : ' ';
    switch (kind) {
      case 'n' -> value.append('\n');
      case 'r' -> value.append('\r');
      case 't' -> value.append('\t');
      case '\\', '\'', '"' -> value.append(kind);
      case 'x' -> value.appendCodePoint(code(2));
      case 'u' -> value.appendCodePoint(code(4));
      case 'U' -> value.appendCodePoint(code(8));
      default -> throw new BadRecord("Not a sign that Python writes: \\" + kind);
    }
  }

  private int code(int digits) throws BadRecord {
    int end = at + 1 + digits;
    try {
      int code = Integer.parseInt(text.substring(at + 1, end), 16);
      if (!Character.isValidCodePoint(code)) {
        throw new BadRecord("There is no such character: " + text.substring(at - 1, end));
      }
      at = end - 1;
      return code;
    } catch (NumberFormatException | StringIndexOutOfBoundsException e) {
      throw new BadRecord("Not a sign that Python writes: " + start(text, at - 1), e);
    }
  }

  private static String start(String text, int from) {
    int most = 40;
    String rest = text.substring(from);
    return rest.length() > most ? rest.substring(0, most) + "…" : rest;
  }
}
