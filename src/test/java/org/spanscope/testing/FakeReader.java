package org.spanscope.testing;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.spanscope.reader.ContributionProbe;
import org.spanscope.reader.Device;
import org.spanscope.reader.GradientReader;
import org.spanscope.reader.InterventionReader;
import org.spanscope.reader.RandomWeights;
import org.spanscope.reader.Reader;
import org.spanscope.reader.ReaderFault;
import org.spanscope.reader.ReaderInfo;
import org.spanscope.reader.Reading;
import org.spanscope.reader.Taps;
import org.spanscope.reader.Token;
import org.spanscope.reader.TokenKind;
import org.spanscope.reader.Window;
import org.spanscope.task.Cancellation;
import org.spanscope.task.Progress;
import org.spanscope.text.ReaderInput;
import org.spanscope.text.Span;

/**
 * A reader without a network: a token for each stretch of non-blanks, made-up attention, and the
 * answer is the first capitalised word of the context that the question does not hold. What does
 * not fit its maximum is read in windows that share a quarter of their context tokens.
 */
public final class FakeReader implements Reader {
  private static final Pattern WORD = Pattern.compile("\\S+");

  private final ReaderInfo info;
  private final Logits logits;
  private final FakeProbe probe;
  private final Device device;
  private final AtomicInteger readings = new AtomicInteger();
  private final AtomicInteger batched = new AtomicInteger();
  private final AtomicInteger closings = new AtomicInteger();
  private final List<FakeReader> copies = new CopyOnWriteArrayList<>();

  /** What such a reader thinks of the tokens of a window: start and end logits alike. */
  public interface Logits {
    float[] of(ReaderInput input, List<Token> window);
  }

  public FakeReader(String name) {
    this(name, 2, 2, 512);
  }

  public FakeReader(String name, int layers, int heads, int maxTokens) {
    this(name, layers, heads, maxTokens, new Device("cpu", "CPU"));
  }

  public FakeReader(String name, int layers, int heads, int maxTokens, Device device) {
    this(name, layers, heads, maxTokens, device, FakeReader::capitalised);
  }

  /** A reader that thinks as it is told. */
  public FakeReader(Logits logits) {
    this("told", 2, 2, 512, new Device("cpu", "CPU"), logits);
  }

  private FakeReader(
      String name, int layers, int heads, int maxTokens, Device device, Logits logits) {
    this.device = device;
    this.logits = logits;
    this.info =
        new ReaderInfo(
            name,
            Path.of("models", name),
            "bert",
            layers,
            heads,
            8,
            maxTokens,
            1_000_000,
            4_000_000,
            "F32",
            "00");
    this.probe = new FakeProbe(heads);
  }

  /** What lenses ask. */
  public FakeProbe probe() {
    return probe;
  }

  /** How often a single input was read. */
  public int readings() {
    return readings.get();
  }

  /** How many inputs were read among others. */
  public int batched() {
    return batched.get();
  }

  /** How often it was closed. */
  public int closings() {
    return closings.get();
  }

  @Override
  public ReaderInfo info() {
    return info;
  }

  @Override
  public Device device() {
    return device;
  }

  @Override
  public Reading read(ReaderInput input, Taps taps, Progress progress, Cancellation cancellation) {
    cancellation.check();
    readings.incrementAndGet();
    Reading reading = reading(input);
    progress.at(reading.windows().size(), reading.windows().size());
    return reading;
  }

  @Override
  public List<Reading> readAll(List<ReaderInput> inputs, Cancellation cancellation) {
    cancellation.check();
    batched.addAndGet(inputs.size());
    return inputs.stream().map(this::reading).toList();
  }

  @Override
  public Window readWindow(Reading reading, int window, Cancellation cancellation) {
    cancellation.check();
    return attentive(reading.windows().get(window));
  }

  @Override
  public List<List<Token>> tokenize(ReaderInput input) {
    return windows(tokens(input));
  }

  @Override
  public GradientReader gradients() {
    return new MadeUpGradients(info.layers(), info.heads());
  }

  @Override
  public ContributionProbe contributions() {
    return probe;
  }

  @Override
  public Reader randomised(RandomWeights what) {
    FakeReader copy =
        new FakeReader(info.name() + " random", info.layers(), info.heads(), info.maxTokens());
    copies.add(copy);
    return copy;
  }

  /** The copies with random weights that were asked for. */
  public List<FakeReader> copies() {
    return copies;
  }

  @Override
  public InterventionReader interventions() {
    return new FakeInterventions(info);
  }

  @Override
  public void close() {
    closings.incrementAndGet();
  }

  private Reading reading(ReaderInput input) {
    if (input.question().isBlank()) {
      throw new ReaderFault("The question is empty", "", "Type a question.");
    }
    if (input.isEmpty()) {
      throw new ReaderFault("Nothing is left to read", "", "Keep at least one sentence.");
    }
    List<Window> windows = new ArrayList<>();
    for (List<Token> stretch : windows(tokens(input))) {
      float[] values = logits.of(input, stretch);
      windows.add(new Window(windows.size(), stretch, values, values.clone(), null));
    }
    if (windows.size() == 1) {
      windows.set(0, attentive(windows.get(0)));
    }
    return new Reading(input, windows, info, device.name(), Duration.ofMillis(12));
  }

  private static float[] capitalised(ReaderInput input, List<Token> window) {
    Optional<Token> answer =
        tokens(input).stream()
            .filter(token -> token.kind() == TokenKind.CONTEXT)
            .filter(token -> Character.isUpperCase(token.text().codePointAt(0)))
            .filter(token -> !input.question().contains(token.text()))
            .findFirst();
    float[] logits = new float[window.size()];
    logits[answer.map(window::indexOf).filter(i -> i >= 0).orElse(0)] = 6;
    return logits;
  }

  private Window attentive(Window window) {
    return window.with(new MadeUpAttention(info.layers(), info.heads(), window.size()));
  }

  private List<List<Token>> windows(List<Token> tokens) {
    if (tokens.size() <= info.maxTokens()) {
      return List.of(tokens);
    }
    List<Token> head = tokens.stream().takeWhile(token -> !token.kind().isInText()).toList();
    List<Token> text = tokens.subList(head.size(), tokens.size() - 1);
    int room = info.maxTokens() - head.size() - 1;
    List<List<Token>> windows = new ArrayList<>();
    for (int from = 0; from == 0 || from + room / 4 < text.size(); from += room - room / 4) {
      List<Token> window = new ArrayList<>(head);
      window.addAll(text.subList(from, Math.min(text.size(), from + room)));
      window.add(tokens.get(tokens.size() - 1));
      windows.add(List.copyOf(window));
    }
    return windows;
  }

  private static List<Token> tokens(ReaderInput input) {
    List<Token> tokens = new ArrayList<>();
    tokens.add(special("[CLS]", TokenKind.CLS, 0, 0));
    Matcher question = WORD.matcher(input.question());
    for (int i = 0; question.find(); i++) {
      tokens.add(
          new Token(
              question.group(),
              id(question.group()),
              TokenKind.QUESTION,
              question.start(),
              question.end(),
              i,
              -1,
              i,
              tokens.size()));
    }
    tokens.add(special("[SEP]", TokenKind.SEPARATOR, 0, tokens.size()));
    Matcher text = WORD.matcher(input.text());
    for (int i = 0; text.find(); i++) {
      Optional<Token> foreign = TestReadings.foreign(input, text, i, i, tokens.size());
      if (foreign.isPresent()) {
        tokens.add(foreign.get());
        continue;
      }
      Span span = input.toContext(new Span(text.start(), text.end()));
      boolean hidden = input.hidden().stream().anyMatch(h -> h.contains(text.start()));
      tokens.add(
          new Token(
              text.group(),
              id(text.group()),
              hidden ? TokenKind.MASKED : TokenKind.CONTEXT,
              span.start(),
              span.end(),
              i,
              input.context().sentenceAt(span.start()),
              i,
              tokens.size()));
    }
    tokens.add(special("[SEP]", TokenKind.SEPARATOR, 1, tokens.size()));
    return tokens;
  }

  private static Token special(String text, TokenKind kind, int ordinal, int position) {
    return new Token(text, id(text), kind, 0, 0, -1, -1, ordinal, position);
  }

  private static int id(String text) {
    return Math.floorMod(text.toLowerCase(Locale.ROOT).hashCode(), 30_000);
  }
}
