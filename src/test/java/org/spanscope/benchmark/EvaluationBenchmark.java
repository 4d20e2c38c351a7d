package org.spanscope.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.spanscope.dataset.SquadReader;
import org.spanscope.engine.ReaderBench;
import org.spanscope.experiment.evaluation.Evaluated;
import org.spanscope.experiment.evaluation.Evaluation;
import org.spanscope.experiment.evaluation.EvaluationSettings;
import org.spanscope.experiment.evaluation.RunPlan;
import org.spanscope.reader.Reader;
import org.spanscope.reader.Token;
import org.spanscope.records.RunStore;
import org.spanscope.task.Cancellation;
import org.spanscope.testing.Readers;
import org.spanscope.text.Context;
import org.spanscope.text.Example;
import org.spanscope.text.ReaderInput;
import org.spanscope.text.SentenceSplitter;

/**
 * Tokens a second of a run over the samples (dividing, tokenising, batches, decoding, scoring, rows
 * into a record file) as a share of those of the plain batched forward of {@link ReaderBenchmark}:
 * both in turn, one iteration, read the counters.
 */
@BenchmarkMode(Mode.AverageTime)
@Warmup(iterations = 1, time = 10)
@Measurement(iterations = 1, time = 120)
@State(Scope.Benchmark)
@Fork(
    value = 1,
    jvmArgsAppend = {"-XX:+UseSerialGC", "-Xmn96m"})
public class EvaluationBenchmark {
  private static final int TOKENS = 190;
  private static final int BATCH = OpenedReader.BATCH;
  private static final Path RECORDS = Path.of("target", "evaluation-benchmark.duckdb");

  private ReaderBench bench;
  private Reader reader;
  private List<Example> examples;
  private Evaluation evaluation;
  private RunStore store;
  private int tokens;
  private int run;

  /** What is read off. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.EVENTS)
  public static class Shares {
    private final Rounds rounds = new Rounds();

    @Setup(Level.Iteration)
    public void empty() {
      rounds.clear();
    }

    /** Tokens a second of the run over those of the plain forward, the median over rounds. */
    public double share() {
      return rounds.ratio(0, 1);
    }

    /** The same of the quickest rounds. */
    public double leastShare() {
      return rounds.leastRatio(0, 1);
    }
  }

  @Setup
  public void open() throws IOException {
    Files.createDirectories(RECORDS.getParent());
    Files.deleteIfExists(RECORDS);
    bench = new ReaderBench(TOKENS);
    reader = Readers.shipped();
    examples = SquadReader.read(Path.of("samples", "squad.json")).examples();
    SentenceSplitter splitter = new SentenceSplitter();
    evaluation = new Evaluation(EvaluationSettings.STANDARD, splitter);
    store = RunStore.open(RECORDS);
    for (Example example : examples) {
      Context context = splitter.split(example.text());
      List<List<Token>> windows = reader.tokenize(ReaderInput.whole(example.question(), context));
      tokens += windows.stream().mapToInt(List::size).sum();
    }
  }

  @TearDown
  public void close() {
    store.close();
    reader.close();
    bench.close();
  }

  /** As many tokens by the plain forward, then by a run. */
  @Benchmark
  public void round(Shares shares, Blackhole hole) {
    int batches = Math.max(1, tokens / (BATCH * TOKENS));
    long start = System.nanoTime();
    for (int i = 0; i < batches; i++) {
      hole.consume(bench.batched(BATCH));
    }
    long plain = System.nanoTime();
    RunPlan plan =
        new RunPlan(
            Path.of("samples"),
            "run " + run++,
            examples.size(),
            reader.info().folder(),
            reader.info().hash(),
            EvaluationSettings.STANDARD.words(),
            "cpu",
            "",
            examples.size());
    List<Evaluated> rows = evaluation.rows(examples, 0, reader, new Cancellation());
    store.begin(plan).add(rows, 0);
    long end = System.nanoTime();
    double plainPerToken = (double) (plain - start) / (batches * BATCH * TOKENS);
    double runPerToken = (double) (end - plain) / tokens;
    shares.rounds.add(plainPerToken, runPerToken);
  }
}
