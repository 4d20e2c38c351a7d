package org.spanscope.plot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spanscope.attention.Block;
import org.spanscope.attention.HeadMaps;
import org.spanscope.attention.HeadStatistic;
import org.spanscope.attention.LensChoice;
import org.spanscope.attention.Lenses;
import org.spanscope.attention.Level;
import org.spanscope.attention.MapSettings;
import org.spanscope.attention.MapView;
import org.spanscope.attention.Maps;
import org.spanscope.attention.Sinks;
import org.spanscope.experiment.Compare;
import org.spanscope.experiment.Side;
import org.spanscope.experiment.WindowChoice;
import org.spanscope.figure.ColourScale;
import org.spanscope.figure.Figure;
import org.spanscope.figure.LinesPanel;
import org.spanscope.figure.SmallMapsPanel;
import org.spanscope.reader.ContributionProbe;
import org.spanscope.reader.DecodeSettings;
import org.spanscope.reader.Window;
import org.spanscope.session.Inputs;
import org.spanscope.session.SideName;
import org.spanscope.task.Cancellation;
import org.spanscope.testing.CompareBench;
import org.spanscope.testing.FakeReader;

class HeadsPlotTest {
  private static final Inputs INPUTS =
      CompareBench.inputs("who came first?", "it was Anna. nobody else came at all.", "Anna");
  private static final Side SIDE =
      new Compare(DecodeSettings.STANDARD)
          .side(
              new FakeReader("wide", 3, 2, 512),
              INPUTS.example(),
              INPUTS.context(),
              INPUTS.selection(SideName.A),
              new Cancellation());
  private static final MapSide SHOWN = new MapSide("A", SIDE, new WindowChoice(0));
  private static final Window WINDOW = SIDE.reading().windows().get(0);
  private static final MapSettings SETTINGS =
      new MapSettings(
          new LensChoice("raw", 2, 1), Sinks.RAW, Block.QUESTION_TO_CONTEXT, Level.TOKEN);
  private static final HeadMaps MAPS =
      HeadMaps.of(WINDOW, SETTINGS.block(), SETTINGS.sinks(), HeadsPlot.MOST_CELLS);
  private static final double[][] NUMBERS = {{0.1, 0.5}, {Double.NaN, 0.3}, {0.9, 0.2}};
  private static final Provenance PROVENANCE = Provenance.of("1", INPUTS.example());

  @Test
  void inPlaceEachHeadStandsInTheRowOfItsLayer() {
    SmallMapsPanel panel = panel(HeadOrder.IN_PLACE, 0.8);

    assertThat(panel.rows()).containsExactly("0", "1", "2");
    assertThat(panel.columns()).containsExactly("0", "1");
    assertThat(panel.maps().get(3).values()).containsExactly(MAPS.map(1, 1));
    assertThat(panel.maps().get(3).number()).isEqualTo(0.3);
    assertThat(panel.chosen()).isEqualTo(5);
    assertThat(panel.scale().max()).isEqualTo(0.8);
  }

  @Test
  void byNumberTheLargestComesFirstWithItsNameAndNoneLast() {
    SmallMapsPanel panel = panel(HeadOrder.BY_NUMBER, 0.8);

    assertThat(panel.maps())
        .extracting(SmallMapsPanel.SmallMap::caption)
        .containsExactly("2.0  0.9", "0.1  0.5", "1.1  0.3", "2.1  0.2", "0.0  0.1", "1.0  ");
    assertThat(panel.rows()).containsOnly("");
    assertThat(panel.chosen()).isEqualTo(3);
  }

  @Test
  void onItsOwnScaleEachMapReachesOne() {
    SmallMapsPanel panel = panel(HeadOrder.IN_PLACE, Double.NaN);

    for (SmallMapsPanel.SmallMap map : panel.maps()) {
      float largest = 0;
      for (float value : map.values()) {
        largest = Math.max(largest, value);
      }
      assertThat(largest).isEqualTo(1);
    }
    assertThat(panel.scale().max()).isEqualTo(1);
  }

  @Test
  void theMapsAreRawAttentionWhateverTheLens() {
    MapSettings rollout = SETTINGS.with(new LensChoice("rollout", 2, LensChoice.ALL_HEADS));
    HeadNumbers numbers = numbers(HeadOrder.IN_PLACE);
    Figure figure = HeadsPlot.maps(SHOWN, rollout, MAPS, numbers, 1, PROVENANCE);

    assertThat(figure.provenance()).containsEntry("lens", "raw").containsEntry("layer", "2");
    assertThat(((SmallMapsPanel) figure.panels().get(0)).chosen()).isEqualTo(SmallMapsPanel.NONE);
    assertThat(figure.says())
        .contains("attention of every head, from the question (rows) to the context (columns)");
  }

  @Test
  void linesGoFromTheRowsOfTheMapToItsColumns() {
    MapView view =
        Maps.view(
            Lenses.apply(WINDOW, SETTINGS.choice(), ContributionProbe.NONE, new Cancellation()),
            SETTINGS,
            SIDE.reading().input());
    Figure figure = HeadsPlot.lines(SHOWN, view, 0.5, 0.1, PROVENANCE);
    LinesPanel panel = (LinesPanel) figure.panels().get(0);

    assertThat(panel.title()).isEqualTo("A, layer 2, head 1");
    assertThat(panel.left()).contains("first?");
    assertThat(panel.right()).contains("Anna.");
    assertThat(panel.leftAxis()).isEqualTo("question token");
    for (int row = 0; row < panel.left().size(); row++) {
      for (int column = 0; column < panel.right().size(); column++) {
        assertThat(panel.isShown(row, column)).isEqualTo(view.at(row, column) >= 0.1);
      }
    }
    assertThat(figure.says()).contains("lines of weight 0.1 and more");
  }

  @Test
  void aStatisticOfBothSidesHasOneScale() {
    double[] a = {0.2, Double.NaN, 0.6};
    double[] b = {0.3, 0.8};
    ColourScale.Colours colours = ColourScale.Colours.CIVIDIS;

    assertThat(Scales.statistic(colours, HeadStatistic.SINK_MASS, a, b))
        .isEqualTo(new ColourScale(colours, 0, 0.8));
    assertThat(Scales.statistic(colours, HeadStatistic.ENTROPY, a, b))
        .isEqualTo(new ColourScale(colours, 0.2, 0.8));
  }

  private static SmallMapsPanel panel(HeadOrder order, double full) {
    Figure figure = HeadsPlot.maps(SHOWN, SETTINGS, MAPS, numbers(order), full, PROVENANCE);
    return (SmallMapsPanel) figure.panels().get(0);
  }

  private static HeadNumbers numbers(HeadOrder order) {
    ColourScale scale = new ColourScale(ColourScale.Colours.CIVIDIS, 0, 1);
    return new HeadNumbers("mass on gold, share", NUMBERS, scale, order);
  }
}
