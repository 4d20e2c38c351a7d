package org.spanscope.attribution;

import java.util.ArrayList;
import java.util.List;
import org.spanscope.attention.AttentionMap;
import org.spanscope.attention.LensChoice;
import org.spanscope.attention.Lenses;
import org.spanscope.reader.DecodeSettings;
import org.spanscope.reader.Prediction;
import org.spanscope.reader.Reader;
import org.spanscope.reader.Reading;
import org.spanscope.reader.SpanDecoder;
import org.spanscope.reader.TokenKind;
import org.spanscope.reader.Window;
import org.spanscope.task.Cancellation;
import org.spanscope.task.Progress;

/** What can be asked how far it is to be trusted: an attribution or a lens. */
public sealed interface WeightSource {
  /** As on the command line, such as {@code rollout}. */
  String id();

  /** For people. */
  String label();

  /**
   * How much each token of the context counts.
   *
   * @param reader who reads now: the one that made the reading, or a copy with other weights
   * @param reading of the reader as it was trained; says what is explained
   */
  ContextWeights of(Reader reader, Reading reading, Progress progress, Cancellation cancellation);

  /** A method of attribution. */
  record Method(Explainer explainer, ExplainSettings settings) implements WeightSource {
    @Override
    public String id() {
      return explainer.id();
    }

    @Override
    public String label() {
      return explainer.label();
    }

    @Override
    public ContextWeights of(
        Reader reader, Reading reading, Progress progress, Cancellation cancellation) {
      Attribution made = explain(reader, reading, progress, cancellation);
      return ContextWeights.among(made.tokens(), made.values(), made.gap(), made.gapIsAbsolute());
    }

    private Attribution explain(
        Reader reader, Reading reading, Progress progress, Cancellation cancellation) {
      if (explainer instanceof SentenceMethod method) {
        ValueFunction v = ValueFunction.of(reader, reading, settings.removal(), cancellation);
        return method.explain(v, reading, settings, progress, cancellation);
      }
      return explainer.explain(reader, reading, settings, progress, cancellation);
    }
  }

  /**
   * A lens: the mean over the question's tokens of the weight on each token, in the window of the
   * best span.
   */
  record Map(LensChoice choice) implements WeightSource {
    @Override
    public String id() {
      return choice.lens();
    }

    @Override
    public String label() {
      return Lenses.byId(choice.lens()).label();
    }

    @Override
    public ContextWeights of(
        Reader reader, Reading reading, Progress progress, Cancellation cancellation) {
      Prediction prediction = SpanDecoder.decode(reading, DecodeSettings.STANDARD);
      int index = prediction.nbest().isEmpty() ? 0 : prediction.nbest().get(0).window();
      // Read anew even by the reading's own reader: attention kept in small form is rounded, and
      // ranks of a map that is nearly zero everywhere would be those of the rounding.
      Window window = reader.readWindow(reading, index, cancellation);
      AttentionMap map = Lenses.apply(window, choice, reader.contributions(), cancellation);
      progress.at(1, 1);
      return ContextWeights.among(map.tokens(), meanOfQuestion(map), Double.NaN, false);
    }

    private static double[] meanOfQuestion(AttentionMap map) {
      List<Integer> rows = new ArrayList<>();
      for (int i = 0; i < map.size(); i++) {
        if (map.tokens().get(i).kind() == TokenKind.QUESTION) {
          rows.add(i);
        }
      }
      double[] means = new double[map.size()];
      for (int row : rows) {
        for (int i = 0; i < means.length; i++) {
          means[i] += map.at(row, i) / rows.size();
        }
      }
      return means;
    }
  }
}
