package org.spanscope.cli;

import java.util.List;
import org.spanscope.reader.Prediction;
import org.spanscope.reader.ReaderInfo;
import org.spanscope.reader.Reading;
import org.spanscope.reader.Token;
import org.spanscope.reader.TokenKind;
import org.spanscope.reader.TokenProbabilities;
import org.spanscope.reader.Window;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A reading as JSON. Offsets are UTF-16 units of the context; sentences, words, windows and tokens
 * count from 0.
 */
final class ReadingJson {
  private ReadingJson() {}

  static ObjectNode of(Reading reading, Prediction prediction, TokenProbabilities probabilities) {
    ObjectNode json = JsonMapper.shared().createObjectNode();
    json.put("question", reading.input().question());
    json.set("answer", answer(prediction));
    ArrayNode nbest = json.putArray("nbest");
    prediction.nbest().forEach(candidate -> nbest.add(candidate(candidate)));
    json.put("nullScore", prediction.nullScore());
    json.put("nullProbability", prediction.nullProbability());
    json.set("tokens", tokens(reading, probabilities));
    ArrayNode windows = json.putArray("windows");
    reading.windows().forEach(window -> windows.add(window(window)));
    json.set("reader", reader(reading.reader()));
    json.put("device", reading.device());
    json.put("milliseconds", reading.time().toNanos() / 1e6);
    return json;
  }

  /** What a reader is. */
  static ObjectNode reader(ReaderInfo info) {
    ObjectNode json = JsonMapper.shared().createObjectNode();
    json.put("name", info.name());
    json.put("folder", info.folder().toString());
    json.put("family", info.family());
    json.put("layers", info.layers());
    json.put("heads", info.heads());
    json.put("hidden", info.hidden());
    json.put("maxTokens", info.maxTokens());
    json.put("parameters", info.parameters());
    json.put("bytes", info.bytes());
    json.put("weights", info.weights());
    json.put("hash", info.hash());
    return json;
  }

  private static ObjectNode answer(Prediction prediction) {
    boolean empty = prediction.empty() || prediction.nbest().isEmpty();
    ObjectNode json = JsonMapper.shared().createObjectNode();
    json.put("empty", empty);
    if (!empty) {
      return json.setAll(candidate(prediction.nbest().get(0)));
    }
    json.put("text", "");
    json.putNull("start");
    json.putNull("end");
    json.put("score", prediction.nullScore());
    json.put("probability", prediction.nullProbability());
    return json;
  }

  private static ObjectNode candidate(Prediction.Candidate candidate) {
    ObjectNode json = JsonMapper.shared().createObjectNode();
    json.put("text", candidate.text());
    json.put("start", candidate.span().start());
    json.put("end", candidate.span().end());
    json.put("score", candidate.score());
    json.put("probability", candidate.probability());
    json.put("textProbability", candidate.textProbability());
    json.put("window", candidate.window());
    json.put("firstToken", candidate.firstToken());
    json.put("lastToken", candidate.lastToken());
    return json;
  }

  /**
   * One copy of each token of the input in input order: of a context token and of [CLS] the copy
   * that counts, of the question and the separators that of the first or last window.
   */
  private static ArrayNode tokens(Reading reading, TokenProbabilities probabilities) {
    List<Window> windows = reading.windows();
    ArrayNode json = JsonMapper.shared().createArrayNode();
    for (Token token : before(windows.get(0))) {
      if (token.kind() == TokenKind.CLS) {
        counted(json, probabilities, 0);
      } else {
        token(json, token, 0, 0, 0);
      }
    }
    for (int i = 1; i < probabilities.tokens().size(); i++) {
      counted(json, probabilities, i);
    }
    Window last = windows.get(windows.size() - 1);
    for (Token token : behind(last)) {
      token(json, token, last.index(), 0, 0);
    }
    return json;
  }

  private static void counted(ArrayNode json, TokenProbabilities probabilities, int index) {
    token(
        json,
        probabilities.tokens().get(index),
        probabilities.windows()[index],
        probabilities.start()[index],
        probabilities.end()[index]);
  }

  private static void token(ArrayNode to, Token token, int window, double start, double end) {
    ObjectNode json = to.addObject();
    json.put("text", token.text());
    PlaceJson.put(json, token.place());
    json.put("kind", token.kind().label());
    json.put("startProbability", start);
    json.put("endProbability", end);
    json.put("id", token.id());
    json.put("position", token.position());
    json.put("word", token.word());
    json.put("sentence", token.sentence());
    json.put("window", window);
    PlaceJson.putQuestion(json, token.place());
  }

  private static ObjectNode window(Window window) {
    List<Token> context =
        window.tokens().stream().filter(token -> token.kind().isInText()).toList();
    ObjectNode json = JsonMapper.shared().createObjectNode();
    json.put("index", window.index());
    json.put("tokens", window.size());
    if (context.isEmpty()) {
      json.putNull("firstContextToken");
      json.putNull("lastContextToken");
    } else {
      json.put("firstContextToken", context.get(0).ordinal());
      json.put("lastContextToken", context.get(context.size() - 1).ordinal());
    }
    json.put("nullScore", nullScore(window));
    return json;
  }

  private static double nullScore(Window window) {
    for (int i = 0; i < window.size(); i++) {
      if (window.tokens().get(i).kind() == TokenKind.CLS) {
        return (double) window.startLogits()[i] + (double) window.endLogits()[i];
      }
    }
    throw new IllegalArgumentException("Window " + window.index() + " has no [CLS]");
  }

  private static List<Token> before(Window window) {
    return window.tokens().stream().takeWhile(token -> !token.kind().isInText()).toList();
  }

  private static List<Token> behind(Window window) {
    List<Token> tokens = window.tokens();
    int end = tokens.size();
    while (end > 0 && !tokens.get(end - 1).kind().isInText()) {
      end--;
    }
    return end == 0 ? List.of() : tokens.subList(end, tokens.size());
  }
}
