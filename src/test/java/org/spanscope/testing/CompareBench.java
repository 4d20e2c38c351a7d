package org.spanscope.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.spanscope.experiment.Compare;
import org.spanscope.experiment.Side;
import org.spanscope.reader.DecodeSettings;
import org.spanscope.reader.Device;
import org.spanscope.reader.Reader;
import org.spanscope.reader.ReaderLibrary;
import org.spanscope.session.Inputs;
import org.spanscope.text.Answer;
import org.spanscope.text.Context;
import org.spanscope.text.Example;
import org.spanscope.text.Removal;
import org.spanscope.text.Span;
import org.spanscope.text.Split;
import org.spanscope.ui.shared.CompareState;
import org.spanscope.ui.shared.Jobs;
import org.spanscope.ui.shared.MapState;
import org.spanscope.ui.shared.TokenLink;

/** The states behind the panes, with one reader open; used from one thread. */
public final class CompareBench implements AutoCloseable {
  /** Four sentences; the gold "Anna" is in the first, which B leaves out. */
  public static final String ANNA =
      "it was Anna. nobody else came at all. later on some did. that was it.";

  private static final Pattern SENTENCE = Pattern.compile("[^.\\s][^.]*\\.");
  private static final Compare COMPARE = new Compare(DecodeSettings.STANDARD);

  private final Jobs jobs;
  private final CompareState compare;
  private final MapState maps;
  private final TokenLink link = new TokenLink();

  public CompareBench(Jobs jobs, Reader... readers) {
    this(jobs, side -> side, readers);
  }

  /**
   * @param read what becomes of a side that was read
   */
  public CompareBench(Jobs jobs, UnaryOperator<Side> read, Reader... readers) {
    this.jobs = jobs;
    this.compare =
        new CompareState(
            new Library(List.of(readers)),
            (reader, inputs, side, progress, cancellation) ->
                read.apply(
                    COMPARE.side(
                        reader,
                        inputs.example(),
                        inputs.context(),
                        inputs.selection(side),
                        progress,
                        cancellation)),
            jobs);
    this.maps = new MapState(compare, jobs);
  }

  /** All work is done at once, by the caller. */
  public static CompareBench atOnce(Reader... readers) {
    ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    CompareBench bench = new CompareBench(new Jobs(Runnable::run, Runnable::run, clock), readers);
    bench.compare.openReader(readers[0].info().name(), "auto");
    clock.shutdown();
    return bench;
  }

  public CompareState compare() {
    return compare;
  }

  public MapState maps() {
    return maps;
  }

  public TokenLink link() {
    return link;
  }

  public Jobs jobs() {
    return jobs;
  }

  /** {@link #ANNA}, asked who came first. */
  public static Inputs anna() {
    return inputs("who came here first?", ANNA, "Anna");
  }

  /** Inputs with a sentence up to each full stop; the gold is the first place of its text. */
  public static Inputs inputs(String question, String text, String gold) {
    List<Span> sentences = new ArrayList<>();
    Matcher matcher = SENTENCE.matcher(text);
    while (matcher.find()) {
      sentences.add(new Span(matcher.start(), matcher.end()));
    }
    List<Answer> golds = gold.isEmpty() ? List.of() : List.of(new Answer(gold, text.indexOf(gold)));
    Example example = new Example("1", "Title", question, text, golds, true);
    return Inputs.start(example, Split.SENTENCE, new Context(text, sentences), Removal.DELETE);
  }

  @Override
  public void close() {
    maps.close();
  }

  private record Library(List<Reader> opened) implements ReaderLibrary {
    @Override
    public List<Found> readers() {
      return opened.stream()
          .map(one -> new Found(one.info().folder(), "models", one.info(), null))
          .toList();
    }

    @Override
    public List<Device> devices() {
      return List.of(opened.get(0).device());
    }

    @Override
    public Reader open(String name, String device) {
      return opened.stream()
          .filter(one -> one.info().name().equals(name))
          .findFirst()
          .orElseThrow();
    }
  }
}
