package org.spanscope.records.imports;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A JSON object a line; blank lines between say nothing. */
final class JsonLineRecords {
  // Python writes NaN and Infinity as they are.
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS).build();

  private JsonLineRecords() {}

  static void read(Lines lines, WordPieces pieces, ImportSink sink) {
    for (@Nullable String line = lines.next(); line != null; line = lines.next()) {
      if (line.isBlank()) {
        continue;
      }
      try {
        sink.record(segments(line, lines.number()).record(pieces));
      } catch (BadRecord e) {
        sink.lost(lines.number(), e.sentence());
      }
    }
  }

  private static Segments segments(String line, int number) throws BadRecord {
    JsonNode json = parse(line);
    if (!json.isObject()) {
      throw new BadRecord("The line is no JSON object.");
    }
    JsonNode place = value(json, "ids");
    if (!place.canConvertToInt() || !place.isIntegralNumber()) {
      throw new BadRecord("\"ids\" is no whole number.");
    }
    JsonNode gold = value(json, "answer");
    if (!gold.isString()) {
      throw new BadRecord("\"answer\" is no text.");
    }
    List<String> answers = new ArrayList<>();
    for (JsonNode answer : list(json, "preds")) {
      if (!answer.isString()) {
        throw new BadRecord("\"preds\" holds something that is no text.");
      }
      answers.add(answer.stringValue());
    }
    return new Segments(
        number,
        place.intValue(),
        answers,
        numbers(json, "attributions"),
        numbers(json, "start_score"),
        numbers(json, "end_score"),
        gold.stringValue());
  }

  private static JsonNode parse(String line) throws BadRecord {
    try {
      return MAPPER.readTree(line);
    } catch (JacksonException e) {
      String why = String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("");
      throw new BadRecord("The line is not JSON: " + why + ".", e);
    }
  }

  private static JsonNode value(JsonNode json, String key) throws BadRecord {
    JsonNode value = json.get(key);
    if (value == null || value.isNull()) {
      throw new BadRecord("The record lacks \"" + key + "\".");
    }
    return value;
  }

  private static JsonNode list(JsonNode json, String key) throws BadRecord {
    JsonNode list = value(json, key);
    if (!list.isArray()) {
      throw new BadRecord("\"" + key + "\" is no list.");
    }
    return list;
  }

  private static List<Double> numbers(JsonNode json, String key) throws BadRecord {
    List<Double> numbers = new ArrayList<>();
    for (JsonNode number : list(json, key)) {
      if (!number.isNumber()) {
        throw new BadRecord("\"" + key + "\" holds something that is no number.");
      }
      numbers.add(number.doubleValue());
    }
    return numbers;
  }
}
