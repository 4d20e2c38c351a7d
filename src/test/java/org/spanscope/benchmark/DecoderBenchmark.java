package org.spanscope.benchmark;

import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.spanscope.reader.DecodeSettings;
import org.spanscope.reader.Reading;
import org.spanscope.reader.SpanDecoder;
import org.spanscope.reader.TokenProbabilities;
import org.spanscope.testing.TestReadings;
import org.spanscope.text.Context;
import org.spanscope.text.ReaderInput;
import org.spanscope.text.Span;

/** What decoding costs, spans of up to 30 tokens, for one window and for a text of many. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class DecoderBenchmark {
  private static final String[] WORDS = {"the", "of", "duke", "rome", "1066", "in", "led", "east"};

  /** Context tokens. Windows hold 365 and share 128 with the next. */
  @Param({"490", "50000"})
  int tokens;

  private Reading reading;

  @Setup
  public void read() {
    Random random = new Random(1);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < tokens; i++) {
      text.append(WORDS[random.nextInt(WORDS.length)]).append(' ');
    }
    String context = text.toString().strip();
    ReaderInput input =
        ReaderInput.whole(
            "who led the duchy ?", new Context(context, List.of(new Span(0, context.length()))));
    reading = TestReadings.random(input, tokens > 500 ? 365 : 500, 128, random);
  }

  @Benchmark
  public Object nbestAndNull() {
    return SpanDecoder.decode(reading, DecodeSettings.STANDARD);
  }

  @Benchmark
  public Object startAndEndProbabilities() {
    return TokenProbabilities.of(reading);
  }
}
