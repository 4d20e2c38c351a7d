package org.spanscope.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spanscope.attention.Block;
import org.spanscope.attention.LensChoice;
import org.spanscope.attention.Level;
import org.spanscope.attention.MapSettings;
import org.spanscope.attention.Sinks;
import org.spanscope.text.Answer;
import org.spanscope.text.Context;
import org.spanscope.text.Example;
import org.spanscope.text.Removal;
import org.spanscope.text.Selection;
import org.spanscope.text.Span;
import org.spanscope.text.Split;

class SessionFilesTest {
  private static final String TEXT = "Ann sings \uD83C\uDFB5. Bob \uD800 digs.";

  @TempDir private Path folder;

  private Path file() {
    return folder.resolve("mine" + SessionFiles.ENDING);
  }

  private static Inputs inputs() {
    Example example =
        new Example("q", "People", "Who digs?", TEXT, List.of(new Answer("Bob", 14)), true);
    Context context = new Context(TEXT, List.of(new Span(0, 13), new Span(14, TEXT.length())));
    return new Inputs(
        example,
        Split.CLAUSE,
        context,
        new Selection(List.of(0, 1), Removal.MASK, true, 7, List.of()),
        new Selection(List.of(), Removal.DELETE));
  }

  @Test
  void inputsComeBackAsTheyWereEvenWithEmojiAndLoneSurrogates() {
    SessionFiles.write(
        file(), SessionDocument.EMPTY.with(Sections.INPUTS, SavedInputs.of(inputs())));
    assertThat(SessionFiles.read(file()).get(Sections.INPUTS).orElseThrow().inputs())
        .isEqualTo(inputs());
  }

  @Test
  void whatAPictureShowsComesBackAsItWas() {
    MapSettings settings =
        new MapSettings(
            new LensChoice("rollout", 3, LensChoice.ALL_HEADS),
            Sinks.ZEROED,
            Block.ALL,
            Level.WORD);
    SessionDocument saved =
        SessionDocument.EMPTY.with(Sections.MAP, SavedMap.of(settings, true, false));
    SessionFiles.write(file(), saved);
    SavedMap read = SessionFiles.read(file()).get(Sections.MAP).orElseThrow();
    assertThat(read.settings()).isEqualTo(settings);
    assertThat(read.logCurves()).isTrue();
    assertThat(read.renormalised()).isFalse();
  }

  @Test
  void sectionsOfANewerVersionAreKept() throws IOException {
    Files.writeString(
        file(), "{\"format\":1,\"sections\":{\"later\":{\"x\":[1,2]},\"decoding\":null}}");
    SessionDocument read = SessionFiles.read(file());
    SessionFiles.write(file(), read.with(Sections.DECODING, new SavedDecoding(1.5, 2)));
    assertThat(Files.readString(file())).contains("\"later\":{\"x\":[1,2]}", "1.5");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "{\"sections\":{}}",
        "{\"format\":\"1\",\"sections\":{}}",
        "{\"format\":1}",
        "{\"format\":2,\"sections\":{}}"
      })
  void aDamagedOrNewerFileIsNamedAndNeverOverwritten(String content) throws IOException {
    Files.writeString(file(), content);
    assertThatThrownBy(() -> SessionFiles.read(file()))
        .isInstanceOf(SessionFault.class)
        .hasMessageContaining(file().toString());
    assertThatThrownBy(() -> SessionFiles.write(file(), SessionDocument.EMPTY))
        .isInstanceOf(SessionFault.class)
        .hasMessageContaining("not overwritten")
        .hasMessageContaining("another name");
    assertThat(Files.readString(file())).isEqualTo(content);
  }

  @Test
  void aFileInAnotherEncodingIsNoSession() throws IOException {
    Files.write(file(), "{\"format\":1,\"sections\":{}}".getBytes(StandardCharsets.UTF_16));
    assertThat(SessionFiles.read(file()).sections()).isEmpty();
    Files.write(file(), new byte[] {0x1f, (byte) 0x8b, 8, 0});
    assertThatThrownBy(() -> SessionFiles.read(file())).isInstanceOf(SessionFault.class);
  }

  @Test
  void anEmptyFileSaysThatItIsEmpty() throws IOException {
    Files.createFile(file());
    assertThatThrownBy(() -> SessionFiles.read(file()))
        .isInstanceOf(SessionFault.class)
        .hasMessageStartingWith("This session is empty");
    Files.writeString(file(), "[]");
    assertThatThrownBy(() -> SessionFiles.read(file()))
        .hasMessageContaining("Choose one that SpanScope has saved");
  }

  @Test
  void aMissingSessionAndAFolderSaySo() {
    assertThatThrownBy(() -> SessionFiles.read(file())).hasMessageContaining("no such session");
    assertThatThrownBy(() -> SessionFiles.read(folder)).hasMessageContaining("it is a folder");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"lens\":\"raw\",\"layer\":-1,\"head\":0}",
        "{\"lens\":null}",
        "[]",
        "{\"lens\":\"raw\",\"layer\":0,\"head\":0,\"sinks\":\"SOME\"}"
      })
  void aDamagedSectionIsNamedAndTheOthersAreRead(String section) throws IOException {
    Files.writeString(
        file(),
        "{\"format\":1,\"sections\":{\"map\":"
            + section
            + ",\"decoding\":{\"tau\":1,\"temperature\":2}}}");
    SessionDocument read = SessionFiles.read(file());
    assertThatThrownBy(() -> read.get(Sections.MAP))
        .isInstanceOf(SessionFault.class)
        .hasMessageContaining("map");
    assertThat(read.get(Sections.DECODING)).contains(new SavedDecoding(1, 2));
  }

  @Test
  void sentencesThatDoNotFitTheTextAreRefused() {
    SavedInputs good = SavedInputs.of(inputs());
    String json = SessionDocument.MAPPER.writeValueAsString(good).replace("[0,13,14,", "[0,12,14,");
    SessionDocument read =
        new SessionDocument(java.util.Map.of("inputs", SessionDocument.MAPPER.readTree(json)));
    assertThatThrownBy(() -> read.get(Sections.INPUTS)).isInstanceOf(SessionFault.class);
  }
}
