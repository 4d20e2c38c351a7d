package org.spanscope.benchmark;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.spanscope.engine.ReaderBench;

/** The shipped reader and a window for it. Java's memory is set as the program itself sets it. */
@State(Scope.Benchmark)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
    value = 1,
    jvmArgsAppend = {"-XX:+UseSerialGC", "-Xmn96m"})
public abstract class OpenedReader {
  /** Windows read at once. */
  static final int BATCH = 4;

  /** Tokens of the window, special ones included. */
  @Param({"190", "384"})
  public int tokens;

  ReaderBench bench;

  @Setup
  public void open() {
    bench = new ReaderBench(tokens);
  }

  @TearDown
  public void close() {
    bench.close();
  }
}
