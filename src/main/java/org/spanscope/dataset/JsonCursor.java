package org.spanscope.dataset;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.spanscope.task.Progress;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

/**
 * Walks through JSON values without holding more than one of them, and turns everything that is not
 * as expected into a {@link DatasetFault} that names the place.
 *
 * <p>Each method that takes a value expects to stand on its first token and leaves the cursor on
 * its last.
 */
final class JsonCursor implements AutoCloseable {
  private static final String NOT_SQUAD =
      "Expected SQuAD v1.1 or v2.0, or JSON lines with question, context and answers.";

  private final Path file;
  private final JsonParser parser;
  private boolean stopped;

  private JsonCursor(Path file, JsonParser parser) {
    this.file = file;
    this.parser = parser;
  }

  static JsonCursor open(Path file, Progress progress) {
    InputStream in = DataFile.open(file, progress);
    try {
      return new JsonCursor(file, new JsonFactory().createParser(ObjectReadContext.empty(), in));
    } catch (JacksonIOException e) {
      // The first bytes are read here, to tell the encoding.
      DataFile.closeAfterFailure(in);
      throw unreadable(file, e);
    }
  }

  /** Ends all loops over objects and arrays at once. */
  void stop() {
    stopped = true;
  }

  boolean isStopped() {
    return stopped;
  }

  /** Steps to the next token; null behind the last one. */
  @Nullable JsonToken next() {
    try {
      return parser.nextToken();
    } catch (JacksonException e) {
      throw fault(e);
    }
  }

  /** Hands over the key of each property that is not null, standing on its value. */
  void object(Consumer<String> property) {
    expect(JsonToken.START_OBJECT, "an object");
    while (!stopped && next() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      if (next() != JsonToken.VALUE_NULL) {
        property.accept(key);
      }
    }
  }

  /** Calls for each element, standing on it. */
  void array(Runnable element) {
    expect(JsonToken.START_ARRAY, "a list");
    while (!stopped && next() != JsonToken.END_ARRAY) {
      element.run();
    }
  }

  boolean isObject() {
    return parser.currentToken() == JsonToken.START_OBJECT;
  }

  void skip() {
    try {
      parser.skipChildren();
    } catch (JacksonException e) {
      throw fault(e);
    }
  }

  String text() {
    expect(JsonToken.VALUE_STRING, "a text");
    return string();
  }

  /** A text; a number or truth value as it is written. */
  String textOrNumber() {
    if (isObject() || parser.currentToken() == JsonToken.START_ARRAY) {
      throw unexpected("a text");
    }
    return string();
  }

  int wholeNumber() {
    expect(JsonToken.VALUE_NUMBER_INT, "a whole number");
    try {
      return parser.getIntValue();
    } catch (JacksonException e) {
      throw new DatasetFault(
          "A number is too large", file + ", " + path(), "Offsets must be below 2147483648.", e);
    }
  }

  boolean truth() {
    if (parser.currentToken() == JsonToken.VALUE_TRUE) {
      return true;
    }
    expect(JsonToken.VALUE_FALSE, "true or false");
    return false;
  }

  /** The line of the current token, from 1. */
  int line() {
    return parser.currentTokenLocation().getLineNr();
  }

  /** Where the cursor stands, such as {@code data[3].paragraphs[0].qas[2]}; "" at the root. */
  String path() {
    StringBuilder path = new StringBuilder();
    for (TokenStreamContext at = parser.streamReadContext(); at != null; at = at.getParent()) {
      String dot = path.isEmpty() || path.charAt(0) == '[' ? "" : ".";
      if (at.inArray() && at.hasCurrentIndex()) {
        path.insert(0, "[" + at.getCurrentIndex() + "]" + dot);
      } else if (at.inObject() && at.currentName() != null) {
        path.insert(0, at.currentName() + dot);
      }
    }
    return path.toString();
  }

  /** A key that must be there is not. */
  DatasetFault missing(String objectPath, String key) {
    String path = objectPath.isEmpty() ? key : objectPath + "." + key;
    return new DatasetFault("The file lacks \"" + key + "\"", file + ", " + path, NOT_SQUAD);
  }

  DatasetFault fault(String what, String where) {
    return new DatasetFault(what, where.isEmpty() ? file : file + ", " + where, NOT_SQUAD);
  }

  @Override
  public void close() {
    try {
      parser.close();
    } catch (JacksonIOException e) {
      throw fault(e);
    }
  }

  private String string() {
    try {
      return parser.getString();
    } catch (JacksonException e) {
      throw fault(e);
    }
  }

  private void expect(JsonToken token, String what) {
    if (parser.currentToken() != token) {
      throw unexpected(what);
    }
  }

  private DatasetFault unexpected(String what) {
    String path = path();
    return fault("Expected " + what + " but found " + name(parser.currentToken()), path);
  }

  private static String name(@Nullable JsonToken token) {
    if (token == null) {
      return "the end of the file";
    }
    return switch (token) {
      case START_OBJECT -> "an object";
      case START_ARRAY -> "a list";
      case VALUE_STRING -> "a text";
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
      case VALUE_TRUE, VALUE_FALSE -> "a truth value";
      case VALUE_NULL -> "null";
      default -> "something else";
    };
  }

  private DatasetFault fault(JacksonException e) {
    if (e instanceof JacksonIOException io) {
      return unreadable(file, io);
    }
    TokenStreamLocation at = e.getLocation() == null ? parser.currentLocation() : e.getLocation();
    String place = "line " + at.getLineNr() + ", column " + at.getColumnNr();
    String path = path().isEmpty() ? "" : ", in " + path();
    String where = file + ", " + place + path;
    if (e instanceof UnexpectedEndOfInputException) {
      return new DatasetFault(
          "The JSON ends too early", where, "It is not complete: copy or fetch it again.", e);
    }
    if (e.getOriginalMessage().contains("Invalid UTF-8")) {
      return new DatasetFault(
          "The text is not UTF-8", where, "Save the file with UTF-8 encoding.", e);
    }
    return new DatasetFault(
        "The file is not JSON: it makes no sense from " + place + " on",
        file + path,
        "Mend it there, or take another file. " + NOT_SQUAD,
        e);
  }

  private static DatasetFault unreadable(Path file, JacksonIOException e) {
    return DataFile.fault(file, Objects.requireNonNull(e.getCause()));
  }
}
