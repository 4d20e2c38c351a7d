package org.spanscope.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDManager;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spanscope.reader.Device;
import org.spanscope.reader.RandomWeights;
import org.spanscope.reader.Reader;
import org.spanscope.reader.ReaderFault;
import org.spanscope.reader.Reading;
import org.spanscope.reader.Taps;
import org.spanscope.reader.Token;
import org.spanscope.task.Cancellation;
import org.spanscope.testing.Goldens;
import org.spanscope.testing.Readers;
import org.spanscope.text.ReaderInput;

class DjlReaderTest {
  private static final Path TINY = Goldens.tiny("bert").folder();
  private static final ReaderInput INPUT =
      Readers.input("Where did he go?", "In 1501 he went to Erfurt, and he was at school there.");

  private DjlReaderLibrary library;
  private EngineThread thread;

  @BeforeEach
  void open() {
    library = Readers.library();
    library.devices();
    thread = new EngineThread();
  }

  @AfterEach
  void close() {
    library.close();
    thread.close();
  }

  /** A reader whose network is made up. */
  private DjlReader with(Runner runner) {
    ReaderFolder folder = ReaderFolder.open(TINY);
    TextTokenizer tokenizer =
        TextTokenizer.open(TokenizerFiles.read(TINY, folder.config().family()), folder.config());
    return new DjlReader(folder.info(), new Device("gpu0", "GPU 0"), tokenizer, runner, thread);
  }

  private interface Work {
    List<Runner.Output> run(Batch batch, Cancellation cancellation);
  }

  private static Runner runner(Work work) {
    return new Runner() {
      @Override
      public List<Output> run(Batch batch, boolean attention, Cancellation cancellation) {
        return work.run(batch, cancellation);
      }

      @Override
      public GradientPass gradients() {
        throw new AssertionError("No gradients are asked for here");
      }

      @Override
      public ContributionPass contributions() {
        throw new UnsupportedOperationException("The network is made up");
      }

      @Override
      public Runner randomised(RandomWeights what) {
        throw new AssertionError("No copy is asked for here");
      }

      @Override
      public InterventionPass interventions() {
        throw new UnsupportedOperationException();
      }

      @Override
      public void close() {}
    };
  }

  private static List<Runner.Output> zeros(Batch batch) {
    return batch.windows().stream()
        .map(w -> new Runner.Output(new float[w.size()], new float[w.size()], null))
        .toList();
  }

  @Test
  void memoryOfADeviceThatDoesNotSufficeIsAFaultThatNamesTheDevice() {
    Runner full =
        runner(
            (batch, cancellation) -> {
              throw new EngineException(
                  "CUDA out of memory. Tried to allocate 2.00 GiB (GPU 0; 8.00 GiB total)");
            });
    try (DjlReader reader = with(full)) {
      assertThatThrownBy(() -> reader.read(INPUT, Taps.ATTENTION, new Cancellation()))
          .isInstanceOf(ReaderFault.class)
          .hasMessageContaining("memory of GPU 0 does not suffice")
          .hasMessageContaining("Choose the CPU");
    }
  }

  @Test
  void anyOtherProblemOfTheEngineIsABug() {
    Runner broken =
        runner(
            (batch, cancellation) -> {
              throw new EngineException("index out of range");
            });
    try (DjlReader reader = with(broken)) {
      assertThatThrownBy(() -> reader.read(INPUT, Taps.ATTENTION, new Cancellation()))
          .isInstanceOf(EngineException.class);
    }
  }

  @Test
  void cancelledReadingStopsBeforeTheNextBatch() {
    Cancellation cancellation = new Cancellation();
    AtomicInteger batches = new AtomicInteger();
    Runner counting =
        runner(
            (batch, given) -> {
              batches.incrementAndGet();
              given.cancel();
              return zeros(batch);
            });
    List<ReaderInput> inputs = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      inputs.add(INPUT);
    }
    try (DjlReader reader = with(counting)) {
      assertThatThrownBy(() -> reader.readAll(inputs, cancellation))
          .isInstanceOf(CancellationException.class);
      assertThat(batches).hasValue(1);
    }
  }

  @Test
  void cancelledReadingStopsBetweenLayersAndLeavesTheReaderUsable() {
    try (Reader reader = library.open(TINY.toString(), "auto")) {
      Cancellation cancelled = new Cancellation();
      cancelled.cancel();
      assertThatThrownBy(() -> reader.read(INPUT, Taps.ATTENTION, cancelled))
          .isInstanceOf(CancellationException.class);
      assertThat(reader.read(INPUT, Taps.ATTENTION, new Cancellation()).windows()).hasSize(1);
    }
  }

  @Test
  void interruptedCallerStopsWaiting() throws InterruptedException {
    List<Throwable> thrown = new ArrayList<>();
    Runner waiting =
        runner(
            (batch, cancellation) -> {
              while (true) {
                cancellation.check();
                Thread.onSpinWait();
              }
            });
    try (DjlReader reader = with(waiting)) {
      Thread caller =
          new Thread(
              () -> {
                try {
                  reader.read(INPUT, Taps.LOGITS, new Cancellation());
                } catch (CancellationException e) {
                  thrown.add(e);
                }
              });
      caller.start();
      caller.interrupt();
      caller.join();
      assertThat(thrown).hasSize(1);
    }
  }

  @Test
  void closedReaderSaysSo() {
    Reader reader = library.open(TINY.toString(), "cpu");
    reader.close();
    reader.close();
    assertThatThrownBy(() -> reader.read(INPUT, Taps.LOGITS, new Cancellation()))
        .isInstanceOf(ReaderFault.class)
        .hasMessageContaining("The reader is closed");
    assertThatThrownBy(() -> reader.tokenize(INPUT))
        .isInstanceOf(ReaderFault.class)
        .hasMessageContaining("The reader is closed");
  }

  @Test
  void callsFromManyThreadsTakeTurns() throws InterruptedException {
    try (Reader reader = library.open(TINY.toString(), "cpu")) {
      Reading alone = reader.read(INPUT, Taps.LOGITS, new Cancellation());
      List<Reading> readings = java.util.Collections.synchronizedList(new ArrayList<>());
      List<Thread> callers = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        Thread caller =
            new Thread(() -> readings.add(reader.read(INPUT, Taps.LOGITS, new Cancellation())));
        callers.add(caller);
        caller.start();
      }
      for (Thread caller : callers) {
        caller.join();
      }
      assertThat(readings).hasSize(8);
      for (Reading reading : readings) {
        assertThat(reading.windows().get(0).startLogits())
            .isEqualTo(alone.windows().get(0).startLogits());
      }
    }
  }

  @Test
  void twoHundredReadingsLeaveNoMoreArraysAliveThanOne() {
    try (Reader reader = library.open(TINY.toString(), "cpu")) {
      NDManager all = NDManager.newBaseManager();
      NDManager root = all.getParentManager();
      all.close();
      reader.read(INPUT, Taps.ATTENTION, new Cancellation());
      int after = root.getManagedArrays().size();
      assertThat(after).isPositive();
      for (int i = 0; i < 200; i++) {
        reader.read(INPUT, Taps.ATTENTION, new Cancellation());
      }
      reader.readAll(List.of(INPUT, INPUT), new Cancellation());
      Cancellation cancelled = new Cancellation();
      cancelled.cancel();
      assertThatThrownBy(() -> reader.read(INPUT, Taps.LOGITS, cancelled))
          .isInstanceOf(CancellationException.class);
      assertThat(root.getManagedArrays()).hasSize(after);
      reader.close();
      assertThat(root.getManagedArrays()).hasSizeLessThan(after);
    }
  }

  @Test
  void readingSaysWhoReadWhatWhere() {
    try (Reader reader = library.open("spanscope-reader", "cpu")) {
      Reading reading = reader.read(INPUT, Taps.LOGITS, new Cancellation());
      assertThat(reading.input()).isSameAs(INPUT);
      assertThat(reading.device()).isEqualTo("cpu");
      assertThat(reading.time()).isPositive();
      assertThat(reading.windows().get(0).attention()).isNull();
      assertThat(reading.reader().name()).isEqualTo("spanscope-reader");
      assertThat(reading.reader().family()).isEqualTo("bert");
      assertThat(reading.reader().weights()).isEqualTo("F16");
      assertThat(reading.reader().maxTokens()).isEqualTo(512);
    }
  }

  @Test
  void fiftyThousandTokensAreTokenisedWithNothingCut() {
    String text = "The tower was old and the city was big. ".repeat(5000).trim();
    try (Reader reader = library.open("spanscope-reader", "cpu")) {
      List<List<Token>> windows = reader.tokenize(Readers.input("Why?", text));
      List<Token> last = windows.get(windows.size() - 1);
      Token end = last.get(last.size() - 2);
      assertThat(end.end()).isEqualTo(text.length());
      assertThat(end.ordinal()).isEqualTo(49_999);
    }
  }
}
