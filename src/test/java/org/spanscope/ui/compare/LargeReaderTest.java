package org.spanscope.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spanscope.attention.Block;
import org.spanscope.attention.Lenses;
import org.spanscope.engine.DjlReaderLibrary;
import org.spanscope.experiment.Side;
import org.spanscope.figure.FigureRaster;
import org.spanscope.figure.Look;
import org.spanscope.figure.Theme;
import org.spanscope.reader.AttentionTensor;
import org.spanscope.reader.Reader;
import org.spanscope.session.Edits;
import org.spanscope.session.SideName;
import org.spanscope.testing.CompareBench;
import org.spanscope.testing.ManualJobs;
import org.spanscope.testing.ReaderFolders;
import org.spanscope.ui.shared.LinkedFigure;

/** A reader with as many layers and heads as BERT-large, over its 512 tokens, on both sides. */
class LargeReaderTest {
  private static final int LAYERS = 24;
  private static final int HEADS = 16;

  /** Compares as the window does, in a process of its own, and says what it read and needed. */
  static final class Child {
    private Child() {}

    public static void main(String[] arguments) {
      Path folder = Path.of(arguments[0]);
      try (DjlReaderLibrary library =
              new DjlReaderLibrary(
                  List.of(new DjlReaderLibrary.Place("random", folder)), folder.resolve("cache"));
          Reader reader = library.open(folder.toString(), "cpu")) {
        ManualJobs jobs = new ManualJobs();
        CompareBench bench = new CompareBench(jobs.jobs(), reader);
        bench.compare().openReader(reader.info().name(), "cpu");
        String text =
            IntStream.range(0, 73)
                .mapToObj(i -> i % 30 == 0 ? "It was Anna." : "He ran and ran.")
                .collect(Collectors.joining(" "));
        bench.compare().open(CompareBench.inputs("Who ran?", text, "Anna"));
        var model = new CompareViewModel(bench.compare(), bench.maps(), bench.jobs());
        // Another reading of B, while the one before is still on screen; then lenses over all
        // heads.
        bench.compare().change(now -> Edits.toggle(now, SideName.B, 0));
        jobs.settle();
        bench.maps().choose(Block.ALL);
        bench.maps().choose(Lenses.byId("rollout"));
        jobs.settle();
        for (SideName side : SideName.values()) {
          Side read = bench.maps().result().get().side(side).orElseThrow().side();
          AttentionTensor attention =
              Objects.requireNonNull(read.reading().windows().get(0).attention());
          LinkedFigure figure = Objects.requireNonNull(model.pane(side).picture().get().figure());
          FigureRaster.paint(figure.figure(), Look.of(800, 600, Theme.LIGHT), 1);
          System.out.printf(
              "%s %d x %d x %d, %d panels%n",
              side,
              attention.layers(),
              attention.heads(),
              attention.size(),
              figure.panels().size());
        }
        long peak =
            ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
        System.out.println("peak MB " + (peak >> 20));
      }
    }
  }

  @TempDir Path folder;

  @Test
  void bothSidesFitInAHeapOfTwoGigabytes() throws Exception {
    // Wide enough for the heads; how wide the layers are does not count for what is kept.
    var sizes = new ReaderFolders.Sizes(LAYERS, HEADS, 4 * HEADS, 128, 4 * HEADS, 512, 2);
    ReaderFolders.of("bert", sizes, 0, "gelu").write(folder);
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx2g",
                "-cp",
                System.getProperty("java.class.path"),
                Child.class.getName(),
                folder.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(child.waitFor()).as(said).isZero();
    assertThat(said).contains("A 24 x 16 x 512, 2 panels").contains("B 24 x 16 x 512, 2 panels");
  }
}
