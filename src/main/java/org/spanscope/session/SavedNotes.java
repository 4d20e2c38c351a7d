package org.spanscope.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Everything noted in a session.
 *
 * @param notes one an example, none of them empty, the oldest first
 */
public record SavedNotes(List<ExampleNote> notes) {
  public static final SavedNotes NOTHING = new SavedNotes(List.of());

  public SavedNotes {
    notes = List.copyOf(notes);
  }

  /** What is noted about an example. */
  public Optional<ExampleNote> about(String data, String id) {
    return notes.stream().filter(note -> note.isAbout(data, id)).findFirst();
  }

  /** With this note in the place of what was noted about its example; an empty one goes. */
  public SavedNotes with(ExampleNote note) {
    List<ExampleNote> next = new ArrayList<>(notes);
    int at = -1;
    for (int i = 0; i < next.size(); i++) {
      if (next.get(i).isAbout(note.data(), note.id())) {
        at = i;
      }
    }
    if (at >= 0 && note.isEmpty()) {
      next.remove(at);
    } else if (at >= 0) {
      next.set(at, note);
    } else if (!note.isEmpty()) {
      next.add(note);
    }
    return new SavedNotes(next);
  }

  /** All tags in use, in the order of the alphabet. */
  public List<String> tags() {
    return notes.stream()
        .flatMap(note -> note.tags().stream())
        .distinct()
        .sorted(String.CASE_INSENSITIVE_ORDER)
        .toList();
  }
}
