package org.spanscope.ui.deletion;

import java.util.ArrayList;
import java.util.List;
import org.spanscope.experiment.DeletionResult.Step;
import org.spanscope.reader.Prediction;
import org.spanscope.text.Context;
import org.spanscope.text.Span;

/** The text of a step in pieces. */
final class StepText {
  private StepText() {}

  /** What a piece of the text is. */
  enum Kind {
    KEPT,
    /** What is answered at this step. */
    ANSWER,
    /** Taken away before. */
    GONE,
    /** Taken away at this step. */
    GONE_NOW
  }

  /** A stretch of the context that looks the same throughout. */
  record Piece(String text, Kind kind) {}

  /** The whole context in pieces, in order. */
  static List<Piece> of(Context context, Step step) {
    Prediction prediction = step.result().prediction();
    Span answer =
        prediction.empty() || prediction.nbest().isEmpty()
            ? new Span(0, 0)
            : prediction.nbest().get(0).span();
    List<Piece> pieces = new ArrayList<>();
    for (int i = 0; i < context.sentences().size(); i++) {
      Span owned = context.owned(i);
      if (step.result().selection().keeps(i)) {
        int from = Math.max(owned.start(), Math.min(owned.end(), answer.start()));
        int to = Math.max(from, Math.min(owned.end(), answer.end()));
        add(pieces, context, owned.start(), from, Kind.KEPT);
        add(pieces, context, from, to, Kind.ANSWER);
        add(pieces, context, to, owned.end(), Kind.KEPT);
      } else {
        Kind kind = i == step.removed() ? Kind.GONE_NOW : Kind.GONE;
        add(pieces, context, owned.start(), owned.end(), kind);
      }
    }
    return pieces;
  }

  private static void add(List<Piece> pieces, Context context, int from, int to, Kind kind) {
    if (from < to) {
      pieces.add(new Piece(context.text().substring(from, to), kind));
    }
  }
}
