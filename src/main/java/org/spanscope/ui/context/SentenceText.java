package org.spanscope.ui.context;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import javafx.geometry.Orientation;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.text.HitInfo;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;
import org.spanscope.text.Span;
import org.spanscope.ui.shared.Term;
import org.spanscope.ui.shared.Tips;

/**
 * The words of one sentence with what is marked in them: gold (ground, line and tag), the sides'
 * answers (lines), the place that all pictures point at, and where a cut would be.
 */
final class SentenceText extends Region {
  private final Path gold = path("gold-ground");
  private final Path goldLine = path("gold-line");
  private final Path answerA = path("answer-a");
  private final Path answerB = path("answer-b");
  private final Path found = path("find-match");
  private final Path foundNow = path("find-match-now");
  private final Path hovered = path("spot-hovered");
  private final Path pinned = path("spot-pinned");
  private final Path caret = path("cut-mark");
  private final TextFlow flow = new TextFlow();
  private final Text words = new Text();
  private final Label tag = new Label("gold");
  private @Nullable SentenceRow row;
  private List<Span> hoveredSpans = List.of();
  private List<Span> pinnedSpans = List.of();
  private List<Span> foundSpans = List.of();
  private List<Span> foundNowSpans = List.of();
  private OptionalInt cut = OptionalInt.empty();

  SentenceText() {
    words.getStyleClass().add("words");
    tag.getStyleClass().add("gold-tag");
    Tips.install(tag, Term.GOLD);
    flow.getChildren().add(words);
    getChildren()
        .addAll(gold, found, foundNow, hovered, pinned, flow, goldLine, answerA, answerB, caret);
  }

  void show(SentenceRow next) {
    if (next.equals(row)) {
      return;
    }
    row = next;
    words.setText(next.text());
    boolean gone = !next.a().kept() && !next.b().kept();
    words.setStrikethrough(gone);
    words.getStyleClass().setAll(gone ? List.of("words", "gone") : List.of("words"));
    if (next.golds().isEmpty()) {
      flow.getChildren().setAll(words);
    } else {
      flow.getChildren().setAll(words, new Text("  "), tag);
    }
    requestLayout();
  }

  /** Lights places of the sentence. */
  void light(List<Span> hover, List<Span> pin) {
    if (!hover.equals(hoveredSpans) || !pin.equals(pinnedSpans)) {
      hoveredSpans = hover;
      pinnedSpans = pin;
      mark();
    }
  }

  /** Marks what a search found in the sentence, and which of it is looked at. */
  void markFound(List<Span> all, List<Span> now) {
    if (!all.equals(foundSpans) || !now.equals(foundNowSpans)) {
      foundSpans = all;
      foundNowSpans = now;
      mark();
    }
  }

  /** Shows where a cut would be. */
  void markCut(OptionalInt offset) {
    if (!cut.equals(offset)) {
      cut = offset;
      mark();
    }
  }

  /** The character under a point of this node; empty beside the words. */
  OptionalInt characterAt(double x, double y) {
    if (row == null || row.text().isEmpty()) {
      return OptionalInt.empty();
    }
    HitInfo hit = flow.hitTest(new Point2D(x, y));
    int at = hit.getCharIndex();
    if (at < 0 || at >= row.text().length()) {
      return OptionalInt.empty();
    }
    // The nearest character is not always under the pointer.
    Path under = new Path(flow.rangeShape(at, at + 1));
    under.setStrokeWidth(0);
    return under.getLayoutBounds().contains(x, y) ? OptionalInt.of(at) : OptionalInt.empty();
  }

  @Override
  protected double computePrefWidth(double height) {
    return flow.prefWidth(height);
  }

  @Override
  protected double computeMinWidth(double height) {
    return 40;
  }

  @Override
  protected double computePrefHeight(double width) {
    return flow.prefHeight(width);
  }

  @Override
  protected double computeMinHeight(double width) {
    return flow.prefHeight(width);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected void layoutChildren() {
    flow.resizeRelocate(0, 0, getWidth(), getHeight());
    flow.layout();
    mark();
  }

  private void mark() {
    SentenceRow now = row;
    if (now == null || flow.getWidth() <= 0) {
      return;
    }
    ground(gold, now.golds());
    line(goldLine, now.golds(), 0);
    stroke(answerA, now.a().answer(), 1.5);
    stroke(answerB, now.b().answer(), 3.5);
    ground(found, foundSpans);
    ground(foundNow, foundNowSpans);
    ground(hovered, hoveredSpans);
    ground(pinned, pinnedSpans);
    caret.getElements().clear();
    cut.ifPresent(at -> caret.getElements().setAll(flow.caretShape(at, true)));
  }

  private void ground(Path path, List<Span> spans) {
    List<PathElement> elements = new ArrayList<>();
    for (Span span : spans) {
      if (span.length() > 0) {
        elements.addAll(List.of(flow.rangeShape(span.start(), span.end())));
      }
    }
    path.getElements().setAll(elements);
  }

  private void line(Path path, List<Span> spans, double lower) {
    List<PathElement> elements = new ArrayList<>();
    for (Span span : spans) {
      if (span.length() > 0) {
        elements.addAll(List.of(flow.underlineShape(span.start(), span.end())));
      }
    }
    path.getElements().setAll(elements);
    path.setTranslateY(lower);
  }

  /** One stroke a line of text, so that it can be dashed. */
  private void stroke(Path path, Span span, double lower) {
    line(path, List.of(span), lower);
    List<PathElement> elements = List.copyOf(path.getElements());
    List<PathElement> strokes = new ArrayList<>();
    for (int i = 0; i + 1 < elements.size(); i++) {
      if (elements.get(i) instanceof MoveTo && elements.get(i + 1) instanceof LineTo) {
        strokes.add(elements.get(i));
        strokes.add(elements.get(i + 1));
      }
    }
    path.getElements().setAll(strokes);
  }

  private static Path path(String style) {
    Path path = new Path();
    path.getStyleClass().add(style);
    path.setManaged(false);
    path.setMouseTransparent(true);
    return path;
  }
}
