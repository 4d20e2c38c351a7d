package org.spanscope.dataset;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.spanscope.text.Example;

/**
 * A context of a data set, whatever is asked about it.
 *
 * @param title of its article, "" if unknown
 * @param text all of it
 */
public record Paragraph(String title, String text) {

  /** Each context of some examples once, in their order. */
  public static List<Paragraph> of(List<Example> examples) {
    Set<Paragraph> distinct = new LinkedHashSet<>();
    examples.forEach(example -> distinct.add(of(example)));
    return List.copyOf(distinct);
  }

  /**
   * Each context of a data set once, in its order.
   *
   * @throws DatasetFault if the file cannot be read
   */
  public static List<Paragraph> read(Path file) {
    Set<Paragraph> distinct = new LinkedHashSet<>();
    SquadReader.stream(
        file,
        new ExampleSink() {
          @Override
          public boolean example(Example example) {
            distinct.add(of(example));
            return true;
          }

          @Override
          public void remark(Remark remark) {
            // Only the texts are asked for; opening the data set tells what is odd about it.
          }
        });
    return new ArrayList<>(distinct);
  }

  private static Paragraph of(Example example) {
    return new Paragraph(example.title(), example.text());
  }

  /** Whether it is of the article that an example is of; without titles, whether it is its text. */
  boolean isOf(Example example) {
    return text.equals(example.text()) || (!title.isEmpty() && title.equals(example.title()));
  }
}
