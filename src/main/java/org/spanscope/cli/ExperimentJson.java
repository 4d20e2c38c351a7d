package org.spanscope.cli;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.spanscope.experiment.SelectionResult;
import org.spanscope.experiment.SentenceWeights;
import org.spanscope.experiment.Side;
import org.spanscope.reader.OriginalAnswer;
import org.spanscope.reader.SeenText;
import org.spanscope.session.Inputs;
import org.spanscope.session.SideName;
import org.spanscope.text.Context;
import org.spanscope.text.ReaderInput;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Parts that the files of the experiments over many selections share. */
final class ExperimentJson {
  private ExperimentJson() {}

  /**
   * The objects of A and B in one: A's keys, and "b" with B's; then what was read and who read it.
   *
   * @param whole the whole text of each side
   */
  static ObjectNode file(
      Map<SideName, ObjectNode> results, Map<SideName, Side> whole, Inputs inputs) {
    return file(results, whole, inputs, Optional.empty());
  }

  /**
   * The same of an experiment that weighs sentences.
   *
   * @param weights what they were weighed by; empty where nothing was weighed
   */
  static ObjectNode file(
      Map<SideName, ObjectNode> results,
      Map<SideName, Side> whole,
      Inputs inputs,
      Optional<SentenceWeights> weights) {
    whole.forEach(
        (name, side) -> {
          ObjectNode json = Objects.requireNonNull(results.get(name));
          about(json, side);
          weights.flatMap(by -> by.seed(side)).ifPresent(seed -> json.put("seed", seed));
        });
    ObjectNode json = Objects.requireNonNull(results.get(SideName.A));
    Side a = Objects.requireNonNull(whole.get(SideName.A));
    ObjectNode b = results.get(SideName.B);
    if (b != null) {
      json.set("b", b);
    }
    json.put("software", "SpanScope " + Version.current());
    json.put("reader", a.reading().reader().name());
    json.put("readerHash", a.reading().reader().hash());
    json.put("device", a.reading().device());
    json.put("removal", a.selection().removal().label());
    json.set("example", CompareJson.example(inputs));
    return json;
  }

  private static void about(ObjectNode json, Side side) {
    ArrayNode sentences = json.putArray("sentences");
    side.selection().kept().forEach(sentences::add);
    OriginalAnswer original = OriginalAnswer.of(side.prediction());
    ObjectNode answer = json.putObject("original");
    answer.put("empty", original.empty());
    answer.put("text", side.prediction().text());
    if (original.empty()) {
      answer.putNull("start").putNull("end");
    } else {
      answer.put("start", original.span().start()).put("end", original.span().end());
    }
  }

  /** The numbers of one input. */
  static void put(ObjectNode json, SelectionResult result) {
    json.put("answer", result.prediction().text());
    number(json, "f1", result.f1());
    if (result.score() == null) {
      json.putNull("exact");
    } else {
      json.put("exact", result.score().exact());
    }
    json.put("maxStartProbability", result.maxStart());
    json.put("maxEndProbability", result.maxEnd());
    json.put("nullProbability", result.prediction().nullProbability());
    json.put("answerProbability", result.prediction().probability());
    json.put("originalProbability", result.originalProbability());
  }

  /** A number; null where there is none. */
  static void number(ObjectNode json, String name, double value) {
    if (Double.isNaN(value)) {
      json.putNull(name);
    } else {
      json.put(name, value);
    }
  }

  /** What the reader sees of a selection. */
  static String seen(String question, Context context, SelectionResult result) {
    return SeenText.of(ReaderInput.of(question, context, result.selection())).text();
  }
}
