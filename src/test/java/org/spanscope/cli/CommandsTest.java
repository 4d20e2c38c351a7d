package org.spanscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spanscope.reader.Device;
import org.spanscope.reader.Reader;
import org.spanscope.reader.ReaderLibrary;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CommandsTest {
  private static final String[] READ = {"read", "--question", "who?", "--context", "it is Bob"};

  private final Terminal terminal = new Terminal();

  @Test
  void withoutACommandTheWindowOpens() {
    assertThat(terminal.type().code()).isZero();
    assertThat(terminal.type("--reader", "second", "--device", "cpu", "--data", "d.json").code())
        .isZero();
    assertThat(terminal.type("--session", "s.spanscope.json", "--fresh").code()).isZero();
    assertThat(terminal.windows)
        .containsExactly(
            new WindowOptions(
                Optional.empty(), "auto", Optional.empty(), Optional.empty(), false, false),
            new WindowOptions(
                Optional.of("second"),
                "cpu",
                Optional.of(Path.of("d.json")),
                Optional.empty(),
                false,
                false),
            new WindowOptions(
                Optional.empty(),
                "auto",
                Optional.empty(),
                Optional.of(Path.of("s.spanscope.json")),
                true,
                false));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "read", "compare", "lens", "models", "sentences"})
  void everyCommandHasHelpWithAWholeExample(String command) {
    Terminal.Result result =
        command.isEmpty() ? terminal.type("--help") : terminal.type(command, "--help");
    assertThat(result.code()).isZero();
    assertThat(result.err()).isEmpty();
    assertThat(result.out())
        .contains("--reader", "--device", "--debug", "--help", "Example:")
        .contains("java -jar target/spanscope.jar " + command)
        .containsPattern("models/spanscope-reader|samples/squad.json");
    assertThat(terminal.windows).isEmpty();
  }

  @Test
  void tellsItsVersion() {
    assertThat(terminal.type("--version").out()).startsWith("SpanScope ");
  }

  @Test
  void refusesWhatItDoesNotKnow() {
    refused("Unknown: '--qestion'. Missing required", "read", "--qestion", "who?");
    refused("Did you mean --json?", "models", "--jsn", "-");
    refused("Missing required option", "read", "--question", "who?");
    refused("Unmatched argument at index 0: 'raed'", "raed");
    refused("Missing required parameter for option '--reader'", "models", "--reader");
  }

  private void refused(String message, String... args) {
    Terminal.Result result = terminal.type(args);
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).contains(message).contains("--help").doesNotContain("\tat ");
    assertThat(result.err().strip().lines()).hasSize(1);
    assertThat(result.out()).isEmpty();
  }

  @Test
  void aReaderThatIsNotThereIsOneSentence() {
    Terminal.Result result =
        terminal.type("read", "--reader", "none", "--question", "who?", "--context", "Bob");
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err())
        .isEqualTo(
            "The reader folder has no weights (none). Put model.safetensors into it."
                + System.lineSeparator());
    assertThat(terminal.looked).containsExactly(Optional.of("none"));
  }

  @Test
  void aFailureOfOursIsOneSentenceAndAskedForAStackTrace() {
    terminal.library = broken(new IllegalStateException("tensor has\nthe wrong rank"));
    Terminal.Result quiet = terminal.type(READ);
    assertThat(quiet.code()).isEqualTo(1);
    assertThat(quiet.err())
        .isEqualTo(
            "Something went wrong inside SpanScope: java.lang.IllegalStateException: tensor has"
                + " the wrong rank. Run it again with --debug to see more."
                + System.lineSeparator());
    String[] debug = java.util.Arrays.copyOf(READ, READ.length + 1);
    debug[READ.length] = "--debug";
    assertThat(terminal.type(debug).err()).contains("\tat org.spanscope.cli.");
  }

  @Test
  void outOfMemorySaysWhatToDo() {
    terminal.library = broken(new OutOfMemoryError("Java heap space"));
    Terminal.Result result = terminal.type(READ);
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.err()).startsWith("SpanScope ran out of memory. Give Java more of it");
  }

  @Test
  void aPipeThatNobodyReadsIsQuiet() {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code = terminal.type(failing("Broken pipe"), err, "models", "--json", "-");
    assertThat(code).isZero();
    assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  void aFullDiskBehindStandardOutputIsTold() {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code = terminal.type(failing("No space left on device"), err, "models");
    assertThat(code).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .startsWith("The output cannot be written: No space left on device (standard output).");
  }

  @Test
  void modelsAreListedWithWhatIsWrongWithBrokenOnes() {
    String out = terminal.type("models").out();
    assertThat(out.lines().findFirst().orElseThrow())
        .contains("name", "family", "layers", "heads", "hidden", "size", "where from");
    assertThat(out)
        .contains("broken: The reader folder has no weights")
        .containsPattern("first +bert +2 +2 +8 +512 +4\\.0 MB +F32 +models: models");
  }

  @Test
  void modelsComeAsJsonToo() {
    JsonNode list = JsonMapper.shared().readTree(terminal.type("models", "--json", "-").out());
    assertThat(list.size()).isEqualTo(3);
    assertThat(list.get(0).get("name").asString()).isEqualTo("broken");
    assertThat(list.get(0).get("problem").asString()).contains("no weights");
    assertThat(list.get(1).get("family").asString()).isEqualTo("bert");
    assertThat(list.get(1).get("place").asString()).isEqualTo("models");
    assertThat(list.get(1).get("problem").isNull()).isTrue();
  }

  private static OutputStream failing(String message) {
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        throw new IOException(message);
      }
    };
  }

  private static ReaderLibrary broken(Throwable failure) {
    return new ReaderLibrary() {
      @Override
      public List<Found> readers() {
        return List.of();
      }

      @Override
      public List<Device> devices() {
        return List.of();
      }

      @Override
      public Reader open(String reader, String device) {
        if (failure instanceof Error error) {
          throw error;
        }
        throw (RuntimeException) failure;
      }
    };
  }
}
