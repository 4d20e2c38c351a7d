package org.spanscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private long seconds;

  private ProgressLine line(boolean live) {
    return new ProgressLine(
        "run",
        "questions",
        new PrintStream(err, true, StandardCharsets.UTF_8),
        live,
        () -> seconds * 1_000_000_000);
  }

  private void at(ProgressLine line, int second, int done) {
    seconds = second;
    line.at(done, 2000);
  }

  @Test
  void rateAndTimeLeftCountFromWhereTheRunWentOn() {
    try (ProgressLine line = line(false)) {
      at(line, 0, 1000);
      at(line, 20, 1200);
      at(line, 25, 1250);
      at(line, 40, 1400);
    }
    assertThat(err.toString(StandardCharsets.UTF_8))
        .isEqualToNormalizingNewlines(
            "run: 1,200 of 2,000 questions, 10.0 a second, 80 s left\n"
                + "run: 1,400 of 2,000 questions, 10.0 a second, 60 s left\n");
  }

  @Test
  void onATerminalOneLineIsWrittenOver() {
    try (ProgressLine line = line(true)) {
      at(line, 0, 0);
      at(line, 1, 10);
      at(line, 2, 20);
    }
    assertThat(err.toString(StandardCharsets.UTF_8).replaceAll(" +", " "))
        .isEqualToNormalizingNewlines(
            "\rrun: 10 of 2,000 questions, 10.0 a second, 3 min left "
                + "\rrun: 20 of 2,000 questions, 10.0 a second, 3 min left \n");
  }

  @Test
  void bytesAreToldAsShares() {
    try (ProgressLine line =
        new ProgressLine(
            "file",
            ProgressLine.PERCENT,
            new PrintStream(err, true, StandardCharsets.UTF_8),
            false,
            () -> seconds * 1_000_000_000)) {
      line.shares().at(0, 5000);
      seconds = 20;
      line.shares().at(2049, 5000);
    }
    assertThat(err.toString(StandardCharsets.UTF_8))
        .isEqualToNormalizingNewlines("file: 40 of 100 %, 2.0 a second, 30 s left\n");
  }

  @Test
  void nothingIsToldOfAShortJob() {
    try (ProgressLine line = line(false)) {
      at(line, 0, 0);
      at(line, 3, 2000);
    }
    assertThat(err.size()).isZero();
  }

  @Test
  void timesAreAsExactAsTheyCanBeForetold() {
    assertThat(ProgressLine.words(3.21)).isEqualTo("3.2 s");
    assertThat(ProgressLine.words(99)).isEqualTo("99 s");
    assertThat(ProgressLine.words(600)).isEqualTo("10 min");
    assertThat(ProgressLine.words(9000)).isEqualTo("2.5 h");
  }
}
