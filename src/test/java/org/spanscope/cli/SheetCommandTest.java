package org.spanscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spanscope.attention.Block;
import org.spanscope.attention.LensChoice;
import org.spanscope.attention.Level;
import org.spanscope.attention.MapSettings;
import org.spanscope.attention.Sinks;
import org.spanscope.figure.Figure;
import org.spanscope.figure.FigureFiles;
import org.spanscope.figure.HeatmapPanel;
import org.spanscope.figure.NotePanel;
import org.spanscope.figure.Panel;
import org.spanscope.session.Inputs;
import org.spanscope.session.SavedDecoding;
import org.spanscope.session.SavedInputs;
import org.spanscope.session.SavedMap;
import org.spanscope.session.SavedReader;
import org.spanscope.session.ScaleChoice;
import org.spanscope.session.Sections;
import org.spanscope.session.SessionDocument;
import org.spanscope.session.SessionFiles;
import org.spanscope.session.SideName;
import org.spanscope.text.Example;
import org.spanscope.text.Removal;
import org.spanscope.text.Selection;
import org.spanscope.text.Split;

/** A comparison on one sheet: of a question, of a saved session, and drawn again. */
class SheetCommandTest {
  private static final String TEXT = "it stands in Paris. it is tall. it was built.";
  private static final MapSettings SETTINGS =
      new MapSettings(new LensChoice("raw", 1, 0), Sinks.RAW, Block.ALL, Level.WORD);

  @TempDir Path folder;

  private final Terminal terminal = new Terminal();

  private Terminal.Result compare(String... more) {
    List<String> args =
        new ArrayList<>(
            List.of("compare", "--question", "where is it?", "--context", TEXT, "--b", "2,3"));
    args.addAll(
        List.of("--lens", "raw", "--layer", "1", "--head", "0", "--block", "all", "--level"));
    args.add("word");
    args.addAll(List.of(more));
    return terminal.type(args.toArray(String[]::new));
  }

  private Terminal.Result draw(Path from, Path to, String... more) {
    List<String> args =
        new ArrayList<>(List.of("figure", "--from", from.toString(), "--out", to.toString()));
    args.addAll(List.of(more));
    return terminal.type(args.toArray(String[]::new));
  }

  /** The session that a window with the question of {@link #compare} would save. */
  private SessionDocument session(Selection b) {
    Example example = new Example("typed", "", "where is it?", TEXT, List.of(), false);
    var context = Terminal.split(TEXT);
    Inputs inputs =
        new Inputs(example, Split.SENTENCE, context, Selection.all(context, Removal.DELETE), b);
    return SessionDocument.EMPTY
        .with(Sections.INPUTS, SavedInputs.of(inputs))
        .with(Sections.MAP, SavedMap.of(SETTINGS, false, true))
        .with(Sections.READER, new SavedReader("first", "first", "cpu"));
  }

  private static Selection lastTwo() {
    return new Selection(List.of(1, 2), Removal.DELETE);
  }

  private String captionOf(Path picture) throws IOException {
    Path caption = picture.resolveSibling("caption.txt");
    assertThat(draw(picture, caption).code()).isZero();
    return Files.readString(caption);
  }

  @Test
  void aSheetOnANarrowPageIsSaidToStandOneBelowTheOther() {
    Path sheet = folder.resolve("narrow.svg");
    assertThat(compare("--sheet", sheet.toString(), "--size", "single").out())
        .contains("its columns stand one below the other; --size double");
    Path wide = folder.resolve("wide.svg");
    assertThat(draw(sheet, wide, "--size", "double").out()).doesNotContain("below");
    assertThat(draw(wide, folder.resolve("again.pdf"), "--size", "85").out())
        .contains("its columns stand one below the other");
  }

  @Test
  void otherRulesOfDecodingAreSaidOnceAndCarriedInside() throws IOException {
    Path sheet = folder.resolve("warm.svg");
    compare("--sheet", sheet.toString(), "--tau", "1.2", "--temperature", "1.77");
    Figure figure = FigureFiles.read(sheet);

    assertThat(figure.says())
        .containsOnlyOnce("null threshold τ 1.2", "temperature T 1.77")
        .noneMatch(say -> say.matches("(A|B|B − A): .*(τ|temperature).*"));
    assertThat(figure.provenance())
        .containsEntry("tau", "1.2")
        .containsEntry("temperature", "1.77");
    assertThat(captionOf(sheet)).contains("null threshold τ 1.2\n", "temperature T 1.77\n");

    compare("--sheet", sheet.toString());
    assertThat(FigureFiles.read(sheet).says()).noneMatch(say -> say.contains("temperature"));
    assertThat(FigureFiles.read(sheet).provenance()).containsEntry("temperature", "1.0");
  }

  @Test
  void aSessionIsDrawnByItsOwnRulesOfDecodingAndSaysSo() throws IOException {
    SessionDocument warm = session(lastTwo()).with(Sections.DECODING, new SavedDecoding(1.2, 1.77));
    Path sheet = folder.resolve("warm.json");
    assertThat(draw(saved(warm), sheet).code()).isZero();

    assertThat(FigureFiles.read(sheet).says())
        .contains("null threshold τ 1.2", "temperature T 1.77");
    assertThat(FigureFiles.read(sheet).provenance())
        .containsEntry("tau", "1.2")
        .containsEntry("temperature", "1.77");
    assertThat(captionOf(sheet)).contains("temperature: 1.77");
  }

  private Path saved(SessionDocument session) {
    Path file = folder.resolve("mine" + SessionFiles.ENDING);
    SessionFiles.write(file, session);
    return file;
  }

  @Test
  void theSheetShowsBothSidesAndTheirDifferenceWithNumbersAndCaptionBesideIt() throws IOException {
    Path sheet = folder.resolve("sheet.pdf");
    Terminal.Result result = compare("--sheet", sheet.toString(), "--font", "7");
    assertThat(result.err()).isEmpty();
    assertThat(result.out()).contains("The sheet is in " + sheet + ".").doesNotContain("compare.");
    FigureFiles.Saved saved = FigureFiles.open(sheet);
    assertThat(saved.size().fontPt()).isEqualTo(7);
    assertThat(saved.figure().columns())
        .extracting(Figure.Column::panels)
        .containsExactly(List.of(0, 3), List.of(1, 4), List.of(2, 5));
    HeatmapPanel a = (HeatmapPanel) saved.figure().panels().get(3);
    HeatmapPanel b = (HeatmapPanel) saved.figure().panels().get(4);
    assertThat(a.scale()).isEqualTo(b.scale());
    assertThat(saved.figure().title()).isEqualTo("where is it?");
    assertThat(saved.figure().provenance())
        .containsEntry("sentencesA", "0,1,2")
        .containsEntry("sentencesB", "1,2")
        .containsEntry("lens", "raw")
        .containsKeys("readerHash", "software");
    assertThat(Files.readString(folder.resolve("sheet.txt")))
        .contains("(a, d) A: ", "(c, f) B − A");
    assertThat(Files.readAllLines(folder.resolve("sheet.csv")))
        .anyMatch(line -> line.startsWith("5,,0,"));
  }

  @Test
  void theSheetIsDrawnAgainFromEachFormatTheSame() {
    Path svg = folder.resolve("sheet.svg");
    Path pdf = folder.resolve("again.pdf");
    Path png = folder.resolve("again.png");
    Path back = folder.resolve("back.svg");
    compare("--sheet", svg.toString());
    assertThat(draw(svg, pdf).code()).isZero();
    assertThat(draw(pdf, png).code()).isZero();
    assertThat(draw(png, back).code()).isZero();
    assertThat(back).hasSameBinaryContentAs(svg);
  }

  @Test
  void theSheetOfASessionIsThatOfTheSameQuestion() {
    Path asked = folder.resolve("asked.json");
    compare("--sheet", asked.toString());
    Path out = folder.resolve("out.json");
    Path session = saved(session(lastTwo()));
    Terminal.Result result = draw(session, out);
    assertThat(result.err()).isEmpty();
    assertThat(result.out()).startsWith("The sheet of " + session + " is in " + out + ".");
    assertThat(out).hasSameTextualContentAs(asked);
    assertThat(terminal.looked).contains(Optional.of("first"));
  }

  @Test
  void endsOfColoursThatWereTypedAreKept() {
    ScaleChoice typed =
        ScaleChoice.SHARED.with(SideName.A, Optional.of(new ScaleChoice.Ends(0.1, 0.3)));
    Path out = folder.resolve("out.json");
    draw(saved(session(lastTwo()).with(Sections.SCALE, typed)), out);
    for (int panel : new int[] {3, 4}) {
      HeatmapPanel map = (HeatmapPanel) FigureFiles.read(out).panels().get(panel);
      assertThat(map.scale().min()).isEqualTo(0.1);
      assertThat(map.scale().max()).isEqualTo(0.3);
    }
  }

  @Test
  void aSessionWhoseSidesAreTheSameSaysSo() {
    Path out = folder.resolve("out.json");
    draw(saved(session(new Selection(List.of(0, 1, 2), Removal.DELETE))), out);
    List<Panel> panels = FigureFiles.read(out).panels();
    assertThat(panels.get(2)).isInstanceOf(NotePanel.class);
    assertThat(((NotePanel) panels.get(5)).text())
        .isEqualTo("The weights of A and B are the same here.");
  }

  @Test
  void sessionsThatCannotBeDrawnAreRefusedInOneSentence() throws IOException {
    Path out = folder.resolve("out.pdf");
    Path gone =
        saved(
            session(lastTwo())
                .with(Sections.READER, new SavedReader("/gone/reader", "reader", "cpu")));
    refused(draw(gone, out), "The reader of this session is no longer in /gone/reader");
    assertThat(draw(gone, out, "--reader", "second").code()).isZero();
    Files.delete(out);
    refused(draw(saved(SessionDocument.EMPTY), out), "This session has no question");
    refused(
        draw(saved(session(new Selection(List.of(), Removal.DELETE))), out),
        "Nothing to read: all");
    Path cut = Files.writeString(folder.resolve("cut" + SessionFiles.ENDING), "{\"format\": 1");
    refused(draw(cut, out), "This session is damaged");
    Path later =
        Files.writeString(folder.resolve("later.json"), "{\"format\": 9, \"sections\": {}}");
    refused(draw(later, out), "This session has format 9");
    refused(draw(folder.resolve("none" + SessionFiles.ENDING), out), "There is no such session");
    refused(draw(gone, folder.resolve("out.gif")), "The name does not tell which kind");
    assertThat(out).doesNotExist();
  }

  @Test
  void whereToWriteIsAskedForBeforeAnythingIsRead() {
    refused(compare(), "Nothing says where to write to.");
    refused(compare("--sheet", "sheet.gif"), "The name does not tell which kind");
    assertThat(terminal.looked).isEmpty();
  }

  private static void refused(Terminal.Result result, String sentence) {
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).startsWith(sentence).hasLineCount(1);
  }
}
