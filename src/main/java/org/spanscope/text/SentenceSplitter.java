package org.spanscope.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;

/**
 * Divides a text into sentences with OpenNLP's English model.
 *
 * <p>Rules of ours stand above the model: an empty line ends a sentence, so does a stop with notes
 * in square brackets behind it; a stop that certainly belongs to an abbreviation, an initial or a
 * number does not. May be used by several threads at once.
 */
public final class SentenceSplitter implements Splitter {
  /** The file's name holds the versions of model and library, and so changes with the artifact. */
  private static final String MODEL = "/opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin";

  private static final String ENDERS = ".!?";

  /** Wikipedia's notes hide the stop from the model: {@code …ended.[citation needed] Then…}. */
  private static final Pattern BEHIND_NOTES =
      Pattern.compile(
          "[.!?][\"\u201d')]*(?:\\[[^\\[\\]]{1,40}\\])+[\\s\u00a0]+(?=[\\p{Lu}\\p{Nd}\"\u201c(])");

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
    SortedSet<Integer> places = new TreeSet<>();
    int start = 0;
    while (start < text.length()) {
      int end = paragraphEnd(text, start);
      places.add(start);
      addSentences(text, new Span(start, end), places);
      start = end;
    }
    Matcher notes = BEHIND_NOTES.matcher(text);
    while (notes.find()) {
      places.add(notes.end());
    }
    return Cuts.at(text, List.copyOf(places));
  }

  private void addSentences(String text, Span paragraph, SortedSet<Integer> places) {
    // A detector keeps the last text's probabilities and is no thread's but this one's.
    SentenceDetectorME detector = new SentenceDetectorME(model);
    String forModel = withoutLongRuns(paragraph.of(text));
    for (opennlp.tools.util.Span sentence : detector.sentPosDetect(forModel)) {
      int next = Blank.skip(text, paragraph.start() + sentence.getStart(), paragraph.end());
      if (!goesOn(text, paragraph, next)) {
        places.add(next);
      }
    }
  }

  /**
   * Whether the sentence certainly goes on where the model begins another: it knows few
   * abbreviations, and also cuts behind words with a stop inside.
   */
  private static boolean goesOn(String text, Span paragraph, int next) {
    int wordEnd = Blank.skipBack(text, paragraph.start(), next);
    int stop = wordEnd - 1;
    while (stop >= paragraph.start() && ENDERS.indexOf(text.charAt(stop)) < 0) {
      stop--;
    }
    if (next >= paragraph.end() || stop < paragraph.start()) {
      return false;
    }
    String tail = text.substring(stop + 1, wordEnd);
    boolean insideWord = !tail.isEmpty() && Character.isLetterOrDigit(tail.charAt(0));
    boolean insideNote = tail.startsWith("[") && tail.indexOf(']') < 0;
    if (insideWord || insideNote) {
      return true;
    }
    if (text.charAt(stop) == '.') {
      return tail.isEmpty() && Abbreviations.joins(text, stop, next);
    }
    char follows = text.charAt(next);
    boolean spokenThenTold = !tail.isEmpty() && Character.isLowerCase(follows);
    return spokenThenTold || Character.getType(follows) == Character.MATH_SYMBOL;
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
