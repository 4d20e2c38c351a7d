package org.spanscope.experiment.evaluation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.spanscope.attribution.ExplainSettings;
import org.spanscope.reader.DecodeSettings;
import org.spanscope.text.Split;

/**
 * What is worked out for each question of a data set. Two runs with equal settings, reader and data
 * give the same rows.
 *
 * @param ask what of the question is asked
 * @param split how contexts are divided
 * @param perSentence whether each sentence is read alone, and the context without it
 * @param weights what weighs sentences; each costs a reading of its own or more
 * @param deletion whether sentences are taken away one by one, by the first of the weights, else by
 *     leave-one-out
 * @param decoding how answers are decoded
 * @param explaining how attributions are made, and what becomes of sentences that are taken away
 */
public record EvaluationSettings(
    Ask ask,
    Split split,
    boolean perSentence,
    List<WeightName> weights,
    boolean deletion,
    DecodeSettings decoding,
    ExplainSettings explaining) {
  /** Answers to the whole text, nothing else. */
  public static final EvaluationSettings STANDARD =
      new EvaluationSettings(
          Ask.AS_ASKED,
          Split.SENTENCE,
          false,
          List.of(),
          false,
          DecodeSettings.STANDARD,
          ExplainSettings.STANDARD);

  public EvaluationSettings {
    weights = List.copyOf(weights);
  }

  public EvaluationSettings ask(Ask other) {
    return new EvaluationSettings(
        other, split, perSentence, weights, deletion, decoding, explaining);
  }

  public EvaluationSettings perSentence(boolean other) {
    return new EvaluationSettings(ask, split, other, weights, deletion, decoding, explaining);
  }

  public EvaluationSettings weights(List<WeightName> other) {
    return new EvaluationSettings(ask, split, perSentence, other, deletion, decoding, explaining);
  }

  public EvaluationSettings deletion(boolean other) {
    return new EvaluationSettings(ask, split, perSentence, weights, other, decoding, explaining);
  }

  /**
   * How many questions are best worked out together: so many that batches of like length are full,
   * so few that a run that is broken off loses little.
   */
  public int chunk() {
    if (!weights.isEmpty()) {
      return 16;
    }
    return perSentence || deletion ? 64 : 256;
  }

  /** What a deletion goes by. */
  WeightName order() {
    return weights.isEmpty() ? WeightName.LEAVE_ONE_OUT : weights.get(0);
  }

  /** All of them by name, in a fixed order: what a record keeps, and what makes its hash. */
  public Map<String, String> words() {
    Map<String, String> words = new LinkedHashMap<>();
    words.put("ask", ask.label());
    words.put("split", split.label());
    words.put("perSentence", String.valueOf(perSentence));
    words.put("weights", String.join(",", weights.stream().map(WeightName::name).toList()));
    words.put("deletion", String.valueOf(deletion));
    words.put("maxTokens", String.valueOf(decoding.maxTokens()));
    words.put("tau", String.valueOf(decoding.nullThreshold()));
    words.put("temperature", String.valueOf(decoding.temperature()));
    words.put("target", explaining.target().label());
    words.put("baseline", explaining.baseline().name().toLowerCase(Locale.ROOT));
    words.put("steps", String.valueOf(explaining.steps()));
    words.put("removal", explaining.removal().name().toLowerCase(Locale.ROOT));
    words.put("seed", String.valueOf(explaining.seed()));
    return words;
  }
}
