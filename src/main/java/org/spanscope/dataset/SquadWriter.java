package org.spanscope.dataset;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.spanscope.task.AtomicFiles;
import org.spanscope.text.Answer;
import org.spanscope.text.Example;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

/**
 * Writes SQuAD v2.0 JSON, question after question; gzipped if the file's name ends in {@code .gz}.
 *
 * <p>Neighbours of one title become an article, neighbours of one context a paragraph. Offsets are
 * written in code points. Like the official files it is all ASCII, and so lone surrogates survive.
 * What {@link SquadReader} reads of the file are the same examples again.
 */
public final class SquadWriter {
  private static final int BUFFER = 1 << 16;
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .build();

  private final JsonGenerator json;
  private @Nullable Example last;

  /** What goes into a file. */
  @FunctionalInterface
  public interface Content {
    /** Adds all questions, in their order. */
    void writeTo(SquadWriter questions) throws IOException;
  }

  private SquadWriter(OutputStream out) {
    json = JSON.createGenerator(ObjectWriteContext.empty(), out);
  }

  /**
   * Writes a file whole, or leaves what was there.
   *
   * @throws org.spanscope.task.FileFault if the file cannot be written
   */
  public static void write(Path file, Content content) {
    boolean gzip = file.toString().toLowerCase(Locale.ROOT).endsWith(".gz");
    AtomicFiles.write(
        file,
        out -> {
          if (gzip) {
            GZIPOutputStream packed = new GZIPOutputStream(out, BUFFER);
            writeTo(packed, content);
            packed.finish();
          } else {
            writeTo(out, content);
          }
        });
  }

  private static void writeTo(OutputStream out, Content content) throws IOException {
    try {
      SquadWriter writer = new SquadWriter(out);
      writer.begin();
      content.writeTo(writer);
      writer.end();
    } catch (JacksonIOException e) {
      throw Objects.requireNonNull(e.getCause());
    }
  }

  /** Adds a question. */
  public void add(Example example) {
    place(example);
    json.writeStartObject();
    question(example);
    json.writeEndObject();
  }

  /** Adds a row of a sentence-split data set, with where it comes from. */
  public void add(SplitRow row) {
    place(row.example());
    json.writeStartObject();
    question(row.example());
    json.writeStringProperty("sourceId", row.sourceId());
    json.writeNumberProperty("sentence", row.sentence());
    json.writeNumberProperty("sentenceStart", row.sentenceStart());
    json.writeEndObject();
  }

  private void begin() {
    json.writeStartObject();
    json.writeStringProperty("version", "v2.0");
    json.writeArrayPropertyStart("data");
  }

  private void end() {
    if (last != null) {
      endParagraph();
      endArticle();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeRaw('\n');
    json.close();
  }

  /** Opens the article and the paragraph of a question where they are not open yet. */
  private void place(Example example) {
    Example before = last;
    boolean sameArticle = before != null && before.title().equals(example.title());
    boolean sameParagraph = before != null && sameArticle && before.text().equals(example.text());
    if (before != null && !sameParagraph) {
      endParagraph();
    }
    if (before != null && !sameArticle) {
      endArticle();
    }
    if (!sameArticle) {
      json.writeStartObject();
      json.writeStringProperty("title", example.title());
      json.writeArrayPropertyStart("paragraphs");
    }
    if (!sameParagraph) {
      json.writeStartObject();
      json.writeStringProperty("context", example.text());
      json.writeArrayPropertyStart("qas");
    }
    last = example;
  }

  private void endParagraph() {
    json.writeEndArray();
    json.writeEndObject();
  }

  private void endArticle() {
    json.writeEndArray();
    json.writeEndObject();
  }

  private void question(Example example) {
    json.writeStringProperty("id", example.id());
    json.writeStringProperty("question", example.question());
    if (!example.known()) {
      return;
    }
    json.writeArrayPropertyStart("answers");
    for (Answer gold : example.golds()) {
      json.writeStartObject();
      json.writeStringProperty("text", gold.text());
      json.writeNumberProperty("answer_start", codePoints(example.text(), gold.start()));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeBooleanProperty("is_impossible", example.golds().isEmpty());
  }

  /** An offset of the context in code points; one outside of it stays as it is. */
  public static int codePoints(String context, int start) {
    if (start < 0 || start > context.length()) {
      return start;
    }
    int points = context.codePointCount(0, start);
    // Inside a pair of surrogates there is no code point to count to.
    return context.offsetByCodePoints(0, points) == start ? points : start;
  }
}
