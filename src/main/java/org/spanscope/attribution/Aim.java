package org.spanscope.attribution;

import org.spanscope.reader.DecodeSettings;
import org.spanscope.reader.Prediction.Candidate;
import org.spanscope.reader.Reading;
import org.spanscope.reader.SpanDecoder;
import org.spanscope.reader.Target;
import org.spanscope.reader.Window;

/**
 * What gradients are taken of: a number F made of the logits of the best non-empty span, in the
 * window in which that span scores best.
 *
 * @param window the explained window
 * @param target F
 */
record Aim(Window window, Target target) {
  /**
   * @throws AttributionFault if no token of the reading can be part of an answer
   * @throws org.spanscope.reader.ReaderFault if a logit is no finite number
   */
  static Aim of(Reading reading, ExplainSettings.TargetKind kind) {
    Candidate best =
        SpanDecoder.decode(reading, DecodeSettings.STANDARD).nbest().stream()
            .findFirst()
            .orElseThrow(
                () ->
                    new AttributionFault(
                        "No token of this text can be an answer, so there is nothing to explain",
                        "",
                        "Keep more sentences."));
    Window window = reading.windows().get(best.window());
    int n = window.size();
    Target target =
        switch (kind) {
          case START -> Target.start(best.firstToken(), n);
          case END -> Target.end(best.lastToken(), n);
          case SPAN -> Target.span(best.firstToken(), best.lastToken(), n);
        };
    return new Aim(window, target);
  }
}
