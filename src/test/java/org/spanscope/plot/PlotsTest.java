package org.spanscope.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.spanscope.attention.Block;
import org.spanscope.attention.CurveDifference;
import org.spanscope.attention.LensChoice;
import org.spanscope.attention.Level;
import org.spanscope.attention.MapDifference;
import org.spanscope.attention.MapSettings;
import org.spanscope.attention.MapView;
import org.spanscope.attention.Maps;
import org.spanscope.attention.Sinks;
import org.spanscope.experiment.Compare;
import org.spanscope.experiment.Comparison;
import org.spanscope.experiment.Side;
import org.spanscope.experiment.WindowChoice;
import org.spanscope.figure.ColourScale;
import org.spanscope.figure.CurvesPanel;
import org.spanscope.figure.CurvesPanel.Kind;
import org.spanscope.figure.ExportSize;
import org.spanscope.figure.Figure;
import org.spanscope.figure.FigureExport;
import org.spanscope.figure.FigureFiles;
import org.spanscope.figure.HeatmapPanel;
import org.spanscope.figure.HeatmapPanel.Marks;
import org.spanscope.figure.NotePanel;
import org.spanscope.reader.ContributionProbe;
import org.spanscope.reader.DecodeSettings;
import org.spanscope.reader.TokenKind;
import org.spanscope.task.Cancellation;
import org.spanscope.testing.FakeReader;
import org.spanscope.testing.RandomTexts;
import org.spanscope.testing.TestMaps;
import org.spanscope.text.Answer;
import org.spanscope.text.Context;
import org.spanscope.text.Example;
import org.spanscope.text.Removal;
import org.spanscope.text.Selection;
import org.spanscope.text.Span;

class PlotsTest {
  private static final String FIRST = "they lived in normandy for long .";
  private static final String SECOND = "they adopted Catholicism soon .";
  private static final String TEXT = FIRST + " " + SECOND;
  private static final Context CONTEXT =
      new Context(
          TEXT, List.of(new Span(0, FIRST.length()), new Span(FIRST.length() + 1, TEXT.length())));
  private static final int GOLD_AT = TEXT.indexOf("Catholicism");
  private static final Example EXAMPLE =
      new Example(
          "56ddde6b",
          "Normans",
          "What religion were the Normans?",
          TEXT,
          List.of(new Answer("Catholicism", GOLD_AT), new Answer("Catholicism", GOLD_AT)),
          true);
  private static final MapSettings SETTINGS =
      new MapSettings(
          new LensChoice("raw", 1, 0), Sinks.RAW, Block.QUESTION_TO_CONTEXT, Level.TOKEN);
  private static final Provenance PROVENANCE = Provenance.of("1.2.3", EXAMPLE);

  @TempDir Path folder;

  private final Comparison both = both(Removal.DELETE);

  private static Comparison both(Removal removal) {
    return new Compare(DecodeSettings.STANDARD)
        .both(
            new FakeReader("reader"),
            EXAMPLE,
            CONTEXT,
            Selection.all(CONTEXT, removal),
            new Selection(List.of(0), removal),
            new Cancellation());
  }

  private static MapView view(Side side) {
    return view(side, SETTINGS);
  }

  private static MapView view(Side side, MapSettings settings) {
    return Maps.view(
        TestMaps.of(side.reading().windows().get(0), settings.choice()),
        settings,
        side.reading().input());
  }

  private static MapSide side(String name, Side side) {
    return new MapSide(name, side, new WindowChoice(0));
  }

  private Figure curvesOfA() {
    CurveScale scale = Scales.probabilities(false, both.a().probabilities());
    return CurvesPlot.figure("A", both.a(), EXAMPLE, scale, PROVENANCE);
  }

  @Test
  void curvesStandOverTheTokensOfTheirSideWithGoldAndPredictedSpan() {
    CurvesPanel panel = (CurvesPanel) curvesOfA().panels().get(0);
    int at = panel.ticks().indexOf("Catholicism");
    assertThat(panel.ticks().get(0)).isEqualTo("[CLS]");
    assertThat(panel.ticks()).hasSameSizeAs(both.a().probabilities().tokens());
    assertThat(panel.shades())
        .containsExactly(
            new CurvesPanel.Shade("gold", at, at, Kind.GOLD),
            new CurvesPanel.Shade("predicted", at, at, Kind.PREDICTED));
    assertThat(panel.curves().get(0).values()).isEqualTo(both.a().probabilities().start());
    assertThat(panel.curves().get(0).dashed()).isFalse();
    assertThat(panel.curves().get(1).dashed()).isTrue();
  }

  @Test
  void sideWithoutTheAnswerSaysSoAndShadesTheNull() {
    Figure figure =
        CurvesPlot.figure("B", both.b(), EXAMPLE, new CurveScale(0, 1, false), PROVENANCE);
    assertThat(((CurvesPanel) figure.panels().get(0)).shades())
        .containsExactly(new CurvesPanel.Shade("predicted: no answer", 0, 0, Kind.PREDICTED));
    assertThat(figure.says())
        .contains("no gold answer is in what was read", "sentence 1 of 2 (delete)");
  }

  @Test
  void manySentencesAreNamedInStretchesAndScatteredOnesCounted() {
    String text = "it was so. ".repeat(60).strip();
    List<Span> spans = IntStream.range(0, 60).mapToObj(i -> new Span(11 * i, 11 * i + 10)).toList();
    Context context = new Context(text, spans);
    assertThat(sentencesOf(context, List.of(0, 1, 3, 4, 5, 6, 59)))
        .isEqualTo("sentences 1, 2, 4–7, 60 of 60 (delete)");
    assertThat(sentencesOf(context, IntStream.range(0, 30).map(i -> 2 * i).boxed().toList()))
        .isEqualTo("30 of 60 sentences (delete)");
  }

  private static String sentencesOf(Context context, List<Integer> kept) {
    Example example = new Example("", "", "how?", context.text(), List.of(), false);
    return Says.sentences(
        new Compare(DecodeSettings.STANDARD)
            .side(
                new FakeReader("reader"),
                example,
                context,
                new Selection(kept, Removal.DELETE),
                new Cancellation()));
  }

  @Test
  void maskedTokensAreGapsInTheCurves() {
    Comparison masked = both(Removal.MASK);
    Figure figure =
        CurvesPlot.figure("B", masked.b(), EXAMPLE, new CurveScale(0, 1, false), PROVENANCE);
    CurvesPanel panel = (CurvesPanel) figure.panels().get(0);
    var tokens = masked.b().probabilities().tokens();
    assertThat(tokens).anyMatch(token -> token.kind() == TokenKind.MASKED);
    for (int i = 0; i < tokens.size(); i++) {
      assertThat(Double.isNaN(panel.curves().get(0).values()[i]))
          .isEqualTo(tokens.get(i).kind() == TokenKind.MASKED);
    }
    assertThat(panel.shades()).noneMatch(shade -> shade.kind() == Kind.GOLD);
  }

  @ParameterizedTest
  @EnumSource(Level.class)
  void mapOfAMaskedSideMarksWhatWasMasked(Level level) {
    MapSettings settings = new MapSettings(SETTINGS.choice(), Sinks.RAW, Block.ALL, level);
    Side masked = both(Removal.MASK).b();
    MapView view = view(masked, settings);

    HeatmapPanel panel = panel(masked, view);

    assertThat(panel.marks().name()).isEqualTo("masked");
    assertThat(panel.marks().columns())
        .hasSize(level == Level.SENTENCE ? 1 : 5)
        .allSatisfy(column -> assertThat(view.columns().get(column).sentence()).isEqualTo(1))
        .isEqualTo(panel.marks().rows());
  }

  @Test
  void mapOfASideWithADistractorNamesItAndOneThatLostASentenceHasNoMarks() {
    Side distracted =
        new Compare(DecodeSettings.STANDARD)
            .side(
                new FakeReader("reader"),
                EXAMPLE,
                CONTEXT,
                new Selection(List.of(0), Removal.DISTRACTOR).with(RandomTexts.strangers(CONTEXT)),
                new Cancellation());
    HeatmapPanel panel = panel(distracted, view(distracted));

    assertThat(panel.marks().name()).isEqualTo("distractor");
    assertThat(panel.marks().rows()).isEmpty();
    assertThat(panel.marks().columns())
        .isNotEmpty()
        .allSatisfy(column -> assertThat(panel.columns().get(column)).startsWith("⟦"));
    assertThat(panel(both.b(), view(both.b())).marks()).isEqualTo(Marks.NONE);
  }

  @Test
  void differenceLeavesMaskedTokensOutAndSaysHowMany() {
    Comparison masked = both(Removal.MASK);
    MapDifference difference = MapDifference.of(view(masked.a()), view(masked.b()), true);
    // This reader's maps are the same; one cell that is not has a map drawn.
    difference.values()[0] = 0.1f;
    Figure figure =
        DifferencePlot.map(
            difference,
            side("A", masked.a()),
            side("B", masked.b()),
            Scales.differences(difference.values()),
            PROVENANCE);

    HeatmapPanel panel = (HeatmapPanel) figure.panels().get(0);
    assertThat(panel.marks()).isEqualTo(Marks.NONE);
    assertThat(panel.columns()).doesNotContain("[MASK]");
    assertThat(figure.says())
        .contains("masked or distractor, left out: 0 tokens in A, 5 tokens in B");
  }

  private static HeatmapPanel panel(Side shown, MapView view) {
    ColourScale scale = Scales.magnitudes(ColourScale.Colours.VIRIDIS, view);
    return (HeatmapPanel)
        HeatmapPlot.figure(side("B", shown), view, scale, PROVENANCE).panels().get(0);
  }

  @Test
  void mapSaysAllThatDecidesWhatIsSeen() {
    MapView a = view(both.a());
    MapView b = view(both.b());
    ColourScale scale = Scales.magnitudes(ColourScale.Colours.VIRIDIS, a, b);
    Figure figure = HeatmapPlot.figure(side("A", both.a()), a, scale, PROVENANCE);
    HeatmapPanel panel = (HeatmapPanel) figure.panels().get(0);
    assertThat(panel.rows()).containsExactly("What", "religion", "were", "the", "Normans?");
    assertThat(panel.columns()).contains("Catholicism");
    assertThat(panel.values()).isEqualTo(a.values());
    assertThat(String.join("; ", figure.says()))
        .contains("layer 1, head 0")
        .contains("from the question (rows) to the context (columns)")
        .contains("token level")
        .contains("sinks raw (they hold ")
        .contains("colours viridis 0 to ")
        .contains("all 2 sentences")
        .contains("reader reader")
        .contains("device cpu");
    assertThat(figure.provenance())
        .containsEntry("software", "SpanScope 1.2.3")
        .containsEntry("example", "56ddde6b")
        .containsEntry("readerHash", "00")
        .containsEntry("sentencesA", "0,1")
        .containsEntry("head", "0");
  }

  @Test
  void mapOfSeveralWindowsSaysWhichItShows() {
    Side side =
        new Compare(DecodeSettings.STANDARD)
            .side(
                new FakeReader("short", 2, 2, 16),
                EXAMPLE,
                CONTEXT,
                Selection.all(CONTEXT, Removal.DELETE),
                new Cancellation());
    Side read =
        side.with(
            new FakeReader("short", 2, 2, 16).readWindow(side.reading(), 1, new Cancellation()));
    WindowChoice second = new WindowChoice(1);
    MapView shown =
        Maps.view(
            second.map(
                read.reading(), SETTINGS.choice(), ContributionProbe.NONE, new Cancellation()),
            SETTINGS,
            read.reading().input());
    ColourScale scale = Scales.magnitudes(ColourScale.Colours.VIRIDIS, shown);
    MapSide one = new MapSide("B", read, second);
    Figure figure = HeatmapPlot.figure(one, shown, scale, PROVENANCE);
    assertThat(figure.says()).contains("map of window 2 of 2", "read in 2 windows");
    assertThat(figure.provenance()).containsEntry("windowB", "1");
    Figure whole =
        DifferencePlot.map(
            MapDifference.of(shown, shown, true),
            new MapSide("A", read, WindowChoice.WHOLE),
            one,
            scale,
            PROVENANCE);
    assertThat(whole.says())
        .contains("A: map of all 2 windows laid together", "B: map of window 2 of 2");
    assertThat(whole.provenance()).containsEntry("windowA", "all").containsEntry("windowB", "1");
  }

  @Test
  void sharedScaleHoldsTheLargestWeightOfBothSides() {
    MapView a = view(both.a());
    MapView b = view(both.b());
    ColourScale shared = Scales.magnitudes(ColourScale.Colours.VIRIDIS, a, b);
    double most = 0;
    for (MapView view : List.of(a, b)) {
      for (float value : view.values()) {
        most = Math.max(most, value);
      }
    }
    assertThat(shared.min()).isZero();
    assertThat(shared.max()).isBetween(most * 0.999, most * 1.34);
  }

  @Test
  void differencesAreCentredAtZeroAndSayWhatWasLeftOut() {
    MapDifference difference = MapDifference.of(view(both.a()), view(both.b()), false);
    ColourScale scale = Scales.differences(difference.values());
    Figure figure =
        DifferencePlot.map(difference, side("A", both.a()), side("B", both.b()), scale, PROVENANCE);
    HeatmapPanel panel = (HeatmapPanel) figure.panels().get(0);
    assertThat(panel.scale().min()).isEqualTo(-panel.scale().max());
    assertThat(panel.columns()).contains("normandy").doesNotContain("Catholicism");
    assertThat(String.join("; ", figure.says()))
        .contains("raw weights")
        .contains("left out: 5 tokens only in A, 0 tokens only in B")
        .contains("A: all 2 sentences")
        .contains("B: sentence 1 of 2 (delete)");
    assertThat(figure.provenance())
        .containsEntry("sentencesA", "0,1")
        .containsEntry("sentencesB", "0")
        .containsEntry("renormalised", "false");
  }

  /** The rows of this reader's attention are even, so that renormalised they are the same. */
  @Test
  void whatIsTheSameInAAndBIsSaidInWords() {
    MapDifference maps = MapDifference.of(view(both.a()), view(both.b()), true);
    ColourScale scale = Scales.differences(maps.values());
    Figure map =
        DifferencePlot.map(maps, side("A", both.a()), side("B", both.b()), scale, PROVENANCE);
    assertThat(map.panels())
        .containsExactly(new NotePanel("", "The weights of A and B are the same here."));
    assertThat(String.join("; ", map.says()))
        .contains("renormalised over the shared tokens")
        .doesNotContain("colours");
    assertThat(map.provenance()).containsEntry("renormalised", "true");

    CurveDifference same =
        CurveDifference.of(both.a().probabilities(), both.a().probabilities(), false);
    Figure curves =
        DifferencePlot.curves(
            same, both.a(), both.a(), EXAMPLE, Scales.differences(same.start()), PROVENANCE);
    assertThat(curves.panels())
        .containsExactly(new NotePanel("", "The probabilities of A and B are the same here."));
  }

  @Test
  void differenceOfCurvesStandsOverSharedTokens() {
    CurveDifference difference =
        CurveDifference.of(both.a().probabilities(), both.b().probabilities(), true);
    CurveScale scale = Scales.differences(difference.start(), difference.end());
    Figure figure =
        DifferencePlot.curves(difference, both.a(), both.b(), EXAMPLE, scale, PROVENANCE);
    CurvesPanel panel = (CurvesPanel) figure.panels().get(0);
    assertThat(panel.ticks()).hasSize(difference.tokens().size()).doesNotContain("Catholicism");
    assertThat(panel.yMin()).isEqualTo(-panel.yMax());
    assertThat(panel.shades()).isEmpty();
  }

  @Test
  void figureOfAReadingIsDrawnAgainFromItsFileByteForByte() {
    Path first = folder.resolve("a.svg");
    FigureExport.write(curvesOfA(), ExportSize.PAGE, first);
    Path second = folder.resolve("b.svg");
    FigureFiles.Saved saved = FigureFiles.open(first);
    FigureExport.write(saved.figure(), saved.size(), second);
    assertThat(second).hasSameBinaryContentAs(first);
    assertThat(saved.figure().provenance()).containsEntry("question", EXAMPLE.question());
  }
}
