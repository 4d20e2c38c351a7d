package org.spanscope.reader;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.spanscope.text.ReaderInput;
import org.spanscope.text.Selection;
import org.spanscope.text.Span;

/** The definitions of decoding word by word, with every span kept in a map. */
final class BruteForceDecoder {
  private final Reading reading;
  private final Selection selection;
  private final DecodeSettings settings;

  private record Key(int from, int to) {}

  private record Scored(Key key, Span span, String text, double score, int window) {}

  BruteForceDecoder(Reading reading, Selection selection, DecodeSettings settings) {
    this.reading = reading;
    this.selection = selection;
    this.settings = settings;
  }

  Prediction decode() {
    double nullScore =
        reading.windows().stream()
            .mapToDouble(w -> (double) w.startLogits()[0] + w.endLogits()[0])
            .min()
            .orElseThrow();
    List<Scored> spans =
        spans().values().stream()
            .sorted(
                Comparator.comparingDouble((Scored s) -> -s.score())
                    .thenComparing(s -> s.span().start())
                    .thenComparing(s -> s.span().end()))
            .toList();
    double sum = exp(nullScore) + spans.stream().mapToDouble(s -> exp(s.score())).sum();
    List<Prediction.Candidate> nbest = new ArrayList<>();
    Set<String> texts = new HashSet<>();
    for (Scored span : spans) {
      if (nbest.size() < settings.size() && texts.add(span.text())) {
        double ofText =
            spans.stream()
                .filter(s -> s.text().equals(span.text()))
                .mapToDouble(s -> exp(s.score()) / sum)
                .sum();
        nbest.add(
            new Prediction.Candidate(
                span.text(),
                span.span(),
                span.score(),
                exp(span.score()) / sum,
                ofText,
                span.window(),
                index(span.window(), span.key().from()),
                index(span.window(), span.key().to())));
      }
    }
    boolean empty = nbest.isEmpty() || nullScore - nbest.get(0).score() > settings.nullThreshold();
    return new Prediction(empty, nbest, nullScore, exp(nullScore) / sum);
  }

  private double exp(double score) {
    return Math.exp(score / settings.temperature());
  }

  private Map<Key, Scored> spans() {
    Map<Key, Scored> spans = new HashMap<>();
    for (Window window : reading.windows()) {
      for (int i = 0; i < window.size(); i++) {
        for (int j = i; j < Math.min(window.size(), i + settings.maxTokens()); j++) {
          Token first = window.tokens().get(i);
          Token last = window.tokens().get(j);
          if (first.kind() == TokenKind.CONTEXT
              && last.kind() == TokenKind.CONTEXT
              && isUnbroken(window.tokens().subList(i, j + 1))) {
            Key key = new Key(first.ordinal(), last.ordinal());
            double score = (double) window.startLogits()[i] + window.endLogits()[j];
            Span span = new Span(first.start(), last.end());
            Scored next = new Scored(key, span, seen(span), score, window.index());
            spans.merge(key, next, (a, b) -> b.score() > a.score() ? b : a);
          }
        }
      }
    }
    return spans;
  }

  /** No distractor and no border that a shuffle made lies inside. */
  private boolean isUnbroken(List<Token> tokens) {
    if (reading.input().joined()) {
      return true;
    }
    if (tokens.stream().anyMatch(token -> token.kind() == TokenKind.DISTRACTOR)) {
      return false;
    }
    return tokens.stream().map(this::piece).distinct().count() == 1;
  }

  private ReaderInput.Piece piece(Token token) {
    return reading.input().pieces().stream()
        .filter(p -> p.context() <= token.start() && token.end() <= p.context() + p.length())
        .findFirst()
        .orElseThrow();
  }

  private String seen(Span span) {
    StringBuilder text = new StringBuilder();
    for (int i = span.start(); i < span.end(); i++) {
      if (selection.keeps(reading.input().context().sentenceAt(i))) {
        text.append(reading.input().context().text().charAt(i));
      }
    }
    return text.toString();
  }

  private int index(int window, int ordinal) {
    List<Token> tokens = reading.windows().get(window).tokens();
    return IntStream.range(0, tokens.size())
        .filter(i -> tokens.get(i).kind().isInText() && tokens.get(i).ordinal() == ordinal)
        .findFirst()
        .orElseThrow();
  }
}
