package org.spanscope.dataset;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.spanscope.text.Answer;

/** A question as its keys come in, in any order. */
final class RawQuestion {
  /** JSON path or line. */
  String where = "";

  @Nullable String id;
  boolean idIsOptional;
  @Nullable String question;
  @Nullable Boolean impossible;

  /** With offsets as the file counts them, not yet placed; null where the key is absent. */
  @Nullable List<Answer> answers;
}
