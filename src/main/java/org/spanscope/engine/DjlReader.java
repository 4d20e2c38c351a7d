package org.spanscope.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.spanscope.reader.ContributionProbe;
import org.spanscope.reader.Device;
import org.spanscope.reader.GradientReader;
import org.spanscope.reader.InterventionReader;
import org.spanscope.reader.RandomWeights;
import org.spanscope.reader.Reader;
import org.spanscope.reader.ReaderInfo;
import org.spanscope.reader.Reading;
import org.spanscope.reader.Taps;
import org.spanscope.reader.Token;
import org.spanscope.reader.Window;
import org.spanscope.task.Cancellation;
import org.spanscope.task.Progress;
import org.spanscope.text.ReaderInput;

/** A reader whose network runs on the engine thread. */
final class DjlReader implements Reader {
  private final ReaderInfo info;
  private final Device device;
  private final TextTokenizer tokenizer;
  private final InputComposer composer;
  private final Runner runner;
  private final EngineThread thread;
  private final EngineCalls calls;
  private final GradientReader gradients;
  private final ContributionProbe contributions;

  /** Network and tokenizer, which copies with other weights use too. */
  private final Shared shared;

  DjlReader(
      ReaderInfo info, Device device, TextTokenizer tokenizer, Runner runner, EngineThread thread) {
    this(
        info,
        device,
        tokenizer,
        runner,
        thread,
        new Shared(
            () -> {
              runner.close();
              tokenizer.close();
            }));
  }

  private DjlReader(
      ReaderInfo info,
      Device device,
      TextTokenizer tokenizer,
      Runner runner,
      EngineThread thread,
      Shared shared) {
    this.shared = shared;
    this.thread = thread;
    this.info = info;
    this.device = device;
    this.tokenizer = tokenizer;
    this.composer = new InputComposer(tokenizer, info.maxTokens());
    this.runner = runner;
    this.calls = new EngineCalls(info, device, thread);
    this.gradients = new EngineGradients(info, tokenizer, runner, calls);
    this.contributions = new EngineContributions(runner, calls, tokenizer.template());
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
    long begun = System.nanoTime();
    List<WindowInput> inputs = compose(input);
    if (inputs.size() > 1) {
      return readAll(List.of(input), progress, cancellation).get(0);
    }
    Runner.Output output = run(Batch.of(inputs), taps.attention(), cancellation).get(0);
    return new Reading(
        input,
        List.of(window(0, inputs.get(0).tokens(), output)),
        info,
        device.name(),
        Duration.ofNanos(System.nanoTime() - begun));
  }

  @Override
  public List<Reading> readAll(List<ReaderInput> inputs, Cancellation cancellation) {
    return readAll(inputs, Progress.NONE, cancellation);
  }

  private List<Reading> readAll(
      List<ReaderInput> inputs, Progress progress, Cancellation cancellation) {
    int done = 0;
    List<BatchJob> jobs = new ArrayList<>();
    List<Window[]> windows = new ArrayList<>();
    long[] nanos = new long[inputs.size()];
    for (int i = 0; i < inputs.size(); i++) {
      cancellation.check();
      long begun = System.nanoTime();
      List<WindowInput> composed = compose(inputs.get(i));
      windows.add(new Window[composed.size()]);
      for (int w = 0; w < composed.size(); w++) {
        jobs.add(new BatchJob(i, w, composed.get(w)));
      }
      nanos[i] = System.nanoTime() - begun;
    }
    for (List<BatchJob> batch : BatchJob.batches(jobs)) {
      long begun = System.nanoTime();
      List<WindowInput> together = batch.stream().map(BatchJob::window).toList();
      List<Runner.Output> outputs = run(Batch.of(together), false, cancellation);
      long each = (System.nanoTime() - begun) / batch.size();
      for (int k = 0; k < batch.size(); k++) {
        BatchJob job = batch.get(k);
        windows.get(job.input())[job.index()] =
            window(job.index(), job.window().tokens(), outputs.get(k));
        nanos[job.input()] += each;
      }
      done += batch.size();
      progress.at(done, jobs.size());
    }
    List<Reading> readings = new ArrayList<>();
    for (int i = 0; i < inputs.size(); i++) {
      readings.add(
          new Reading(
              inputs.get(i),
              List.of(windows.get(i)),
              info,
              device.name(),
              Duration.ofNanos(nanos[i])));
    }
    return readings;
  }

  @Override
  public Window readWindow(Reading reading, int window, Cancellation cancellation) {
    List<Token> tokens = reading.windows().get(window).tokens();
    WindowInput input = WindowInput.again(tokens, tokenizer.template());
    return window(window, tokens, run(Batch.of(List.of(input)), true, cancellation).get(0));
  }

  @Override
  public List<List<Token>> tokenize(ReaderInput input) {
    return compose(input).stream().map(WindowInput::tokens).toList();
  }

  @Override
  public GradientReader gradients() {
    return gradients;
  }

  @Override
  public ContributionProbe contributions() {
    return contributions;
  }

  @Override
  public Reader randomised(RandomWeights what) {
    return calls.run(
        () -> {
          Runner drawn = runner.randomised(what);
          shared.enter();
          Shared own =
              new Shared(
                  () -> {
                    drawn.close();
                    shared.leave();
                  });
          return new DjlReader(info.randomised(what), device, tokenizer, drawn, thread, own);
        },
        1,
        1,
        new Cancellation());
  }

  @Override
  public InterventionReader interventions() {
    return new EngineInterventions(runner.interventions(), calls, tokenizer.template());
  }

  private List<WindowInput> compose(ReaderInput input) {
    calls.checkOpen();
    return composer.compose(input);
  }

  private static Window window(int index, List<Token> tokens, Runner.Output output) {
    return new Window(index, tokens, output.start(), output.end(), output.attention());
  }

  private List<Runner.Output> run(Batch batch, boolean attention, Cancellation cancellation) {
    return calls.run(
        () -> runner.run(batch, attention, cancellation),
        batch.size(),
        batch.length(),
        cancellation);
  }

  @Override
  public void close() {
    calls.close(shared::leave);
  }

  /**
   * A window among many.
   *
   * @param input which input it is of
   * @param index which of its windows
   */
  private record BatchJob(int input, int index, WindowInput window) {
    /** Tokens of a batch, filling included. */
    private static final int TOKENS = 1024;

    /** Most filling, as a share of the longest. */
    private static final double FILLING = 0.1;

    static List<List<BatchJob>> batches(List<BatchJob> jobs) {
      List<BatchJob> sorted = new ArrayList<>(jobs);
      sorted.sort(Comparator.comparingInt(job -> -job.window().size()));
      List<List<BatchJob>> batches = new ArrayList<>();
      List<BatchJob> batch = new ArrayList<>();
      for (BatchJob job : sorted) {
        if (!batch.isEmpty()) {
          int longest = batch.get(0).window().size();
          if ((batch.size() + 1) * longest > TOKENS
              || job.window().size() < longest * (1 - FILLING)) {
            batches.add(batch);
            batch = new ArrayList<>();
          }
        }
        batch.add(job);
      }
      if (!batch.isEmpty()) {
        batches.add(batch);
      }
      return batches;
    }
  }
}
