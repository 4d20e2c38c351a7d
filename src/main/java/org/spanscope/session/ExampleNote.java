package org.spanscope.session;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What a person noted about an example.
 *
 * @param data the name of the data set's file; "" for a typed question
 * @param id the example's; unique within its data set
 * @param question as asked when the note was written, so that the note can be read by itself
 * @param text the note
 * @param tags without blanks around them, each once
 */
public record ExampleNote(String data, String id, String question, String text, List<String> tags) {
  public ExampleNote {
    Objects.requireNonNull(data, "data");
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(question, "question");
    Objects.requireNonNull(text, "text");
    tags = List.copyOf(tags);
  }

  /** Nothing noted. */
  public static ExampleNote none(String data, String id, String question) {
    return new ExampleNote(data, id, question, "", List.of());
  }

  public ExampleNote text(String other) {
    return new ExampleNote(data, id, question, other, tags);
  }

  public ExampleNote tags(List<String> other) {
    return new ExampleNote(data, id, question, text, other);
  }

  public boolean isEmpty() {
    return text.isBlank() && tags.isEmpty();
  }

  /** Whether it is about the example of that name in that data set. */
  boolean isAbout(String otherData, String otherId) {
    return data.equals(otherData) && id.equals(otherId);
  }

  /** Tags as a person types them: commas between, a "#" before each or not. */
  public static List<String> tagsOf(String typed) {
    Set<String> tags = new LinkedHashSet<>();
    for (String piece : typed.split("[,;\n\r]")) {
      String tag = piece.strip().replaceFirst("^#+", "").strip();
      if (!tag.isEmpty()) {
        tags.add(tag);
      }
    }
    return List.copyOf(tags);
  }
}
