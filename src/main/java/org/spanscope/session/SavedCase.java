package org.spanscope.session;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A question of a run that is open, decoded as the run did.
 *
 * @param before how answers are decoded again once it is left; null where no such question is open
 */
public record SavedCase(@Nullable SavedDecoding before) {
  public static final SavedCase NONE = new SavedCase(null);

  public Optional<SavedDecoding> decodingBefore() {
    return Optional.ofNullable(before);
  }
}
