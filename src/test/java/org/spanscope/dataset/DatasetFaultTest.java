package org.spanscope.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every way a data set can be unreadable, and the sentence that a person gets. */
class DatasetFaultTest {
  private static final String GOOD =
      DataFiles.squad("He ran.", "{'id':'1','question':'Q?','answers':[]}");

  @TempDir Path folder;

  private static AbstractThrowableAssert<?, ?> assertFault(Path file) {
    return assertThatThrownBy(() -> SquadReader.read(file)).isInstanceOf(DatasetFault.class);
  }

  private AbstractThrowableAssert<?, ?> assertFault(String json) {
    return assertFault(DataFiles.write(folder, "data.json", json));
  }

  @Test
  void noSuchFile() {
    Path file = folder.resolve("none.json");
    assertFault(file)
        .hasMessage(
            "There is no such file (%s). Check its name and folder, and that it is mounted.", file);
  }

  @Test
  void aFolder() {
    assertFault(folder)
        .hasMessage(
            "A folder is no data set (%s). Give a file in it: .json, .json.gz or .jsonl.", folder);
  }

  @Test
  void aPathBelowAPlainFile() {
    Path file = DataFiles.write(folder, "data.json", GOOD).resolve("more.json");
    assertFault(file).hasMessageContaining("cannot be read").hasMessageContaining("more.json");
  }

  @Test
  void noRightToRead() throws IOException {
    Path file = DataFiles.write(folder, "data.json", GOOD);
    assertThat(DataFile.fault(file, new AccessDeniedException(file.toString())))
        .hasMessage(
            "There is no right to read the file (%s). Change its permissions or copy it.", file);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
    assumeThat(Files.isReadable(file)).as("root reads everything").isFalse();
    assertFault(file).hasMessageContaining("no right to read");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n\t "})
  void anEmptyFile(String content) {
    assertFault(content)
        .hasMessageMatching(
            "The file is empty \\(.*data.json\\)\\. Expected SQuAD v1\\.1 or v2\\.0, or JSON lines"
                + " with question, context and answers\\.");
  }

  @Test
  void aNameThatNoFileCanHave() {
    assertThatThrownBy(() -> SquadReader.find("a\0b#1"))
        .isInstanceOf(DatasetFault.class)
        .hasMessageContaining("cannot be the name of a file");
  }

  @Test
  void notJson() {
    assertFault("{\"data\": [\n  {\"title\": oops}]}")
        .hasMessageContaining("The file is not JSON: it makes no sense from line 2, column 13 on")
        .hasMessageContaining("data.json, in data[0].title). Mend it there")
        .hasMessageNotContaining("oken")
        .hasMessageNotContaining("\n");
  }

  @Test
  void plainText() {
    assertFault("Harvard is a university.")
        .hasMessageContaining("The file is not JSON")
        .hasMessageContaining("line 1, column");
  }

  @Test
  void jsonThatEndsTooEarly() {
    for (int length : new int[] {1, 20, GOOD.length() / 2, GOOD.length() - 1}) {
      assertFault(GOOD.substring(0, length))
          .hasMessageContaining("The JSON ends too early")
          .hasMessageContaining("line 1, column")
          .hasMessageContaining("copy or fetch it again");
    }
  }

  @Test
  void moreBehindTheDataSet() {
    assertFault(GOOD + "\n" + GOOD)
        .hasMessageContaining("Something follows the data set")
        .hasMessageContaining("line 2");
  }

  @Test
  void gzipThatEndsTooEarly() {
    byte[] packed = DataFiles.gzip(GOOD);
    for (int length : new int[] {3, packed.length / 2, packed.length - 4}) {
      assertFault(DataFiles.write(folder, "a.json.gz", Arrays.copyOf(packed, length)))
          .hasMessageContaining("The gzip file ends too early")
          .hasMessageContaining("a.json.gz");
    }
  }

  @Test
  void damagedGzip() {
    byte[] packed = DataFiles.gzip(GOOD);
    packed[packed.length - 6] ^= 0x55;
    assertFault(DataFiles.write(folder, "a.json.gz", packed))
        .hasMessageContaining("The gzip file is damaged")
        .hasMessageContaining("Fetch it again");
    Arrays.fill(packed, 10, packed.length, (byte) 0xff);
    assertFault(DataFiles.write(folder, "b.json.gz", packed))
        .hasMessageContaining("The gzip file is damaged");
  }

  @Test
  void somethingElseNamedGzip() {
    assertFault(DataFiles.write(folder, "a.json.gz", "PK\u0003\u0004"))
        .hasMessageContaining("The gzip file is damaged: no gzip header")
        .hasMessageContaining("take .gz off its name");
  }

  @Test
  void aWrongEncoding() {
    byte[] latin = GOOD.replace("He ran.", "H\u00e9 ran.").getBytes(StandardCharsets.ISO_8859_1);
    assertFault(DataFiles.write(folder, "data.json", latin))
        .hasMessageContaining("The text is not UTF-8")
        .hasMessageContaining("line 1, column")
        .hasMessageContaining("in data[0].paragraphs[0].context")
        .hasMessageContaining("Save the file with UTF-8 encoding");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'version':'1.1'}|data",
        "{'data':[{'title':'T'}]}|data[0].paragraphs",
        "{'data':[{'title':'T','paragraphs':[{'qas':[]}]}]}|data[0].paragraphs[0].context",
        "{'data':[{'title':'T','paragraphs':[{'context':'x'}]}]}|data[0].paragraphs[0].qas",
        "{'data':[{'paragraphs':[{'context':'x'}]}]}|data[0].paragraphs[0].qas",
        "{'data':[{'title':'T','paragraphs':[{'context':'x','qas':[{'id':'1'}]}]}]}"
            + "|data[0].paragraphs[0].qas[0].question",
        "{'data':[{'title':'T','paragraphs':[{'context':'x','qas':[{'question':'Q?','id':'1'},"
            + "{'question':'Q?','id':'2','is_impossible':false}]}]}]}"
            + "|data[0].paragraphs[0].qas[1].answers",
        "{'data':[{'title':'T','paragraphs':[{'context':'x','qas':[{'question':'Q?','id':'1',"
            + "'answers':[{'text':'x'}]}]}]}]}"
            + "|data[0].paragraphs[0].qas[0].answers[0].answer_start",
        "{'data':[{'title':'T','paragraphs':[{'context':'x','qas':[{'question':'Q?','id':'1',"
            + "'answers':[{'answer_start':0}]}]}]}]}"
            + "|data[0].paragraphs[0].qas[0].answers[0].text",
        "{'question':'Q?'}|line 1.context",
        "{'context':'x'}|line 1.question",
      })
  void missingKeys(String json, String path) {
    String key = path.substring(path.lastIndexOf('.') + 1);
    assertFault(json.replace('\'', '"'))
        .hasMessageContaining("The file lacks \"" + key + "\"")
        .hasMessageContaining("data.json, " + path + ")");
  }

  @Test
  void aMissingKeyOfALaterLine() {
    assertFault("{\"question\":\"Q?\",\"context\":\"x\"}\n{\"question\":\"Q?\"}")
        .hasMessageContaining("data.json, line 2.context)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[]|an object but found a list|data.json)",
        "3|an object but found a number|data.json)",
        "{'data':{}}|a list but found an object|data.json, data)",
        "{'data':[3]}|an object but found a number|data.json, data[0])",
        "{'data':[null]}|an object but found null|data.json, data[0])",
        "{'data':[{'paragraphs':[{'context':[]}]}]}|a text but found a list"
            + "|data[0].paragraphs[0].context)",
        "{'data':[{'paragraphs':[{'qas':[{'answers':[{'answer_start':1.5}]}]}]}]}"
            + "|a whole number but found a number|qas[0].answers[0].answer_start)",
        "{'data':[{'paragraphs':[{'qas':[{'is_impossible':'no'}]}]}]}"
            + "|true or false but found a text|qas[0].is_impossible)",
      })
  void valuesOfAnotherKind(String json, String what, String where) {
    assertFault(json.replace('\'', '"'))
        .hasMessageContaining("Expected " + what)
        .hasMessageContaining(where);
  }

  @Test
  void anOffsetBeyondAllTexts() {
    assertFault(GOOD.replace("[]", "[{\"text\":\"x\",\"answer_start\":99999999999}]"))
        .hasMessageContaining("A number is too large")
        .hasMessageContaining("answers[0].answer_start");
  }

  @Test
  void answerColumnsOfUnlikeLength() {
    assertFault(GOOD.replace("[]", "{\"text\":[\"x\",\"y\"],\"answer_start\":[0]}"))
        .hasMessageContaining("There are 2 answer texts but 1 offsets")
        .hasMessageContaining("qas[0].answers");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"data\":[]}", "{\"data\":[{\"title\":\"T\",\"paragraphs\":[]}]}"})
  void noQuestion(String json) {
    assertFault(json).hasMessageContaining("The file holds no question");
  }

  @Test
  void jsonNestedWithoutEnd() {
    assertFault("{\"x\":" + "[".repeat(100_000)).hasMessageContaining("The file is not JSON");
  }

  @Test
  void noQuestionWithTheId() {
    Path file = DataFiles.write(folder, "data.json", GOOD);
    assertThatThrownBy(() -> SquadReader.find(file + "#2"))
        .isInstanceOf(DatasetFault.class)
        .hasMessage(
            "No question has the id 2 (%s). Give the id of one of its 1 questions, such as 1, or"
                + " leave #ID out for the first.",
            file);
  }

  @Test
  void noFileWithTheQuestion() {
    assertThatThrownBy(() -> SquadReader.find("nowhere.json#2"))
        .isInstanceOf(DatasetFault.class)
        .hasMessageContaining("There is no such file (nowhere.json)");
  }
}
