package org.spanscope.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.spanscope.reader.ReaderLibrary;
import org.spanscope.reader.ReadingExport;
import org.spanscope.testing.FakeReaders;
import org.spanscope.text.Context;
import org.spanscope.text.Span;
import org.spanscope.text.Split;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** A terminal to type commands into, over readers without a network. */
final class Terminal {
  final FakeReaders readers = new FakeReaders();
  final List<WindowOptions> windows = new ArrayList<>();
  final List<Optional<String>> looked = new ArrayList<>();
  final List<Optional<String>> strangers = new ArrayList<>();
  final List<Split> splits = new ArrayList<>();
  ReaderLibrary library = readers;

  /** What a command left behind. */
  record Result(int code, String out, String err) {}

  Result type(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code = type(out, err, args);
    return new Result(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  int type(OutputStream out, OutputStream err, String... args) {
    return commands(out, err).run(args);
  }

  /** The options of a command, of SpanScope itself for "". */
  Set<String> options(String command) {
    CommandLine line =
        commands(OutputStream.nullOutputStream(), OutputStream.nullOutputStream())
            .commandLine(false);
    CommandLine asked = command.isEmpty() ? line : line.getSubcommands().get(command);
    return asked.getCommandSpec().options().stream()
        .map(OptionSpec::longestName)
        .collect(Collectors.toSet());
  }

  private Commands commands(OutputStream out, OutputStream err) {
    ReadingExport export =
        (reader, reading, file, cancellation) -> {
          try {
            Files.writeString(file, reading.reader().name());
          } catch (IOException e) {
            throw new IllegalStateException(e);
          }
        };
    Services services =
        new Services(
            reader -> {
              looked.add(reader);
              return library;
            },
            split -> {
              splits.add(split);
              return Terminal::split;
            },
            example -> {
              strangers.add(example);
              return (asked, context, seed) ->
                  context.sentences().stream()
                      .map(sentence -> "Strange words " + seed + ".")
                      .toList();
            },
            export,
            options -> {
              windows.add(options);
              return 0;
            });
    return new Commands(
        services, out, new PrintStream(err, true, StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }

  /** Divides behind each full stop. */
  static Context split(String text) {
    List<Span> sentences = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '.' || i == text.length() - 1) {
        while (start < i && Character.isWhitespace(text.charAt(start))) {
          start++;
        }
        sentences.add(new Span(start, i + 1));
        start = i + 1;
      }
    }
    return new Context(text, text.isBlank() ? List.of() : sentences);
  }

  static Path file(Path folder, String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }
}
