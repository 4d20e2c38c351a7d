package org.spanscope.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.spanscope.experiment.InterventionPlan.Head;
import org.spanscope.reader.Interventions;
import org.spanscope.reader.ReaderInfo;

/** Heads as options write them: {@code 3.2} is head 2 of layer 3, {@code 5} is all of layer 5. */
final class HeadList {
  private static final Pattern HEAD = Pattern.compile("(\\d{1,6})(?:\\.(\\d{1,6}))?");

  private HeadList() {}

  /**
   * The heads of a list.
   *
   * @param option the option's name, for the fault
   * @throws ArgumentFault if it is no list of heads of this reader
   */
  static List<Head> of(String option, String value, ReaderInfo reader) {
    List<Head> heads = new ArrayList<>();
    for (String part : value.split(",", -1)) {
      heads.add(one(option, part.strip(), reader));
    }
    return heads;
  }

  /** One head, or a whole layer. */
  static Head one(String option, String value, ReaderInfo reader) {
    Matcher head = HEAD.matcher(value);
    if (!head.matches()) {
      throw new ArgumentFault(
          "\"" + value + "\" is no head",
          option,
          "Write layer.head such as 3.2, or a layer alone such as 5, with commas between them.");
    }
    int layer = number(option, "layer", head.group(1), reader.layers());
    return new Head(
        layer,
        head.group(2) == null
            ? Interventions.ALL
            : number(option, "head", head.group(2), reader.heads()));
  }

  /** A number below a count. */
  static int number(String option, String what, String digits, int count) {
    int number = Integer.parseInt(digits);
    if (number >= count) {
      throw new ArgumentFault(
          "The reader has no such " + what,
          option + " " + number,
          "Its " + what + "s count from 0 to " + (count - 1) + ".");
    }
    return number;
  }
}
