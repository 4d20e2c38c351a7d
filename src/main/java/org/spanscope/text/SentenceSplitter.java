package org.spanscope.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;

/**
 * Divides a text into sentences with OpenNLP's English model.
 *
 * <p>Two rules of ours stand above the model: an empty line ends a sentence, and a full stop that
 * certainly belongs to an abbreviation or an initial does not. May be used by several threads at
 * once.
 */
public final class SentenceSplitter implements Splitter {
  /** The file's name holds the versions of model and library, and so changes with the artifact. */
  private static final String MODEL = "/opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin";

  /** Longer unbroken runs than this are shortened for the model. */
  private static final int LONG_RUN = 64;

  private static final int RUN_END = LONG_RUN / 2;

  private final SentenceModel model;

  /** Loads the model from the class path. */
  public SentenceSplitter() {
    try (InputStream in = SentenceSplitter.class.getResourceAsStream(MODEL)) {
      if (in == null) {
        throw new IllegalStateException("The sentence model is not on the class path: " + MODEL);
      }
      model = new SentenceModel(in);
    } catch (IOException e) {
      throw new UncheckedIOException("The sentence model cannot be read: " + MODEL, e);
    }
  }

  @Override
  public Context split(String text) {
    List<Integer> places = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = paragraphEnd(text, start);
      places.add(start);
      addSentences(text, new Span(start, end), places);
      start = end;
    }
    return Cuts.at(text, places);
  }

  private void addSentences(String text, Span paragraph, List<Integer> places) {
    // A detector keeps the last text's probabilities and is no thread's but this one's.
    SentenceDetectorME detector = new SentenceDetectorME(model);
    String forModel = withoutLongRuns(paragraph.of(text));
    for (opennlp.tools.util.Span sentence : detector.sentPosDetect(forModel)) {
      int next = Blank.skip(text, paragraph.start() + sentence.getStart(), paragraph.end());
      int stop = Blank.skipBack(text, paragraph.start(), next) - 1;
      boolean joined =
          next < paragraph.end()
              && stop >= paragraph.start()
              && text.charAt(stop) == '.'
              && Abbreviations.joins(text, stop, next);
      if (!joined) {
        places.add(next);
      }
    }
  }

  /** One behind the white space with an empty line in it, or the end of the text. */
  private static int paragraphEnd(String text, int start) {
    int at = start;
    while (at < text.length()) {
      if (!Blank.is(text.charAt(at))) {
        at++;
        continue;
      }
      int end = Blank.skip(text, at, text.length());
      if (lineBreaks(text, at, end) >= 2) {
        return end;
      }
      at = end;
    }
    return at;
  }

  private static int lineBreaks(String text, int from, int to) {
    int breaks = 0;
    for (int i = from; i < to; i++) {
      breaks +=
          switch (text.charAt(i)) {
            case '\n' -> i > from && text.charAt(i - 1) == '\r' ? 0 : 1;
            case '\r', '\u0085', '\u2028' -> 1;
            case '\f', '\u2029' -> 2;
            default -> 0;
          };
    }
    return breaks;
  }

  /**
   * The same text, of the same length, with the middle of long unbroken runs made plain. The model
   * looks at the whole run around each full stop, which takes seconds for a run of 100,000 units,
   * and never cuts inside one.
   */
  private static String withoutLongRuns(String text) {
    StringBuilder plain = new StringBuilder(text);
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || Blank.is(text.charAt(i))) {
        if (i - start > LONG_RUN) {
          for (int j = start + RUN_END; j < i - RUN_END; j++) {
            plain.setCharAt(j, 'x');
          }
        }
        start = i + 1;
      }
    }
    return plain.toString();
  }
}
