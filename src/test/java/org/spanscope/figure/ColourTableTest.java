package org.spanscope.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.spanscope.figure.ColourScale.Colours;

class ColourTableTest {
  @Test
  void endsAndMiddleAreThePublishedColours() {
    ColourTable viridis = ColourTable.of(new ColourScale(Colours.VIRIDIS, 0, 255), Theme.DARK);
    assertThat(viridis.argb(0)).isEqualTo(0xff440154);
    assertThat(viridis.argb(128)).isEqualTo(0xff21918c);
    assertThat(viridis.argb(255)).isEqualTo(0xfffde725);
    ColourTable cividis = ColourTable.of(new ColourScale(Colours.CIVIDIS, 0, 255), Theme.DARK);
    assertThat(cividis.argb(0)).isEqualTo(0xff00224e);
    assertThat(cividis.argb(255)).isEqualTo(0xfffee838);
  }

  @ParameterizedTest
  @EnumSource(Colours.class)
  void whatLiesBeyondTheEndsHasTheirColourAndNanHasNone(Colours colours) {
    ColourTable table = ColourTable.of(new ColourScale(colours, -2, 2), Theme.LIGHT);
    assertThat(table.argb(-9)).isEqualTo(table.argb(-2));
    assertThat(table.argb(Double.POSITIVE_INFINITY)).isEqualTo(table.argb(2));
    assertThat(table.argb(Double.NaN)).isZero();
  }

  @ParameterizedTest
  @EnumSource(Colours.class)
  void lightnessOfMagnitudesRisesAllTheWay(Colours colours) {
    if (colours == Colours.DIVERGING) {
      return;
    }
    ColourTable table = ColourTable.of(new ColourScale(colours, 0, 255), Theme.LIGHT);
    for (int i = 1; i < 256; i++) {
      assertThat(ColourTable.luminance(table.argb(i)))
          .isGreaterThan(ColourTable.luminance(table.argb(i - 1)) - 0.002);
    }
  }

  @Test
  void centreOfDifferencesIsLightOnLightAndDarkOnDark() {
    ColourScale scale = new ColourScale(Colours.DIVERGING, -1, 1);
    ColourTable light = ColourTable.of(scale, Theme.LIGHT);
    ColourTable dark = ColourTable.of(scale, Theme.DARK);
    assertThat(ColourTable.luminance(light.argb(0))).isGreaterThan(0.8);
    assertThat(ColourTable.luminance(dark.argb(0))).isLessThan(0.05);
    for (double value : new double[] {-1, 1}) {
      assertThat(ColourTable.luminance(light.argb(value))).isLessThan(0.2);
      assertThat(ColourTable.luminance(dark.argb(value))).isGreaterThan(0.3);
    }
    assertThat(light.argb(1) & 0xff)
        .as("red has little blue")
        .isLessThan(light.argb(1) >> 16 & 0xff);
    assertThat(light.argb(-1) >> 16 & 0xff).isLessThan(light.argb(-1) & 0xff);
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void equalDistancesFromZeroAreEquallyLight(Theme theme) {
    ColourTable table = ColourTable.of(new ColourScale(Colours.DIVERGING, -1, 1), theme);
    for (double value = 0.1; value <= 1; value += 0.1) {
      assertThat(lightness(table.argb(value)))
          .isCloseTo(lightness(table.argb(-value)), within(9.0));
    }
  }

  @Test
  void zeroStaysInTheCentreOfALopsidedScale() {
    ColourTable even = ColourTable.of(new ColourScale(Colours.DIVERGING, -1, 1), Theme.LIGHT);
    ColourTable lopsided = ColourTable.of(new ColourScale(Colours.DIVERGING, -0.2, 1), Theme.LIGHT);
    assertThat(lopsided.argb(0)).isEqualTo(even.argb(0));
    assertThat(lopsided.argb(-0.2)).isEqualTo(even.argb(-0.2));
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void textStandsOutFromItsGround(Theme theme) {
    Palette palette = Palette.of(theme);
    double ground = ColourTable.luminance(palette.ground().getRGB());
    assertThat(contrast(ground, ColourTable.luminance(palette.text().getRGB()))).isGreaterThan(7);
    assertThat(contrast(ground, ColourTable.luminance(palette.muted().getRGB())))
        .isGreaterThan(4.5);
    assertThat(contrast(ground, ColourTable.luminance(palette.start().getRGB())))
        .isGreaterThan(4.5);
    assertThat(contrast(ground, ColourTable.luminance(palette.end().getRGB()))).isGreaterThan(4.5);
    assertThat(contrast(ground, ColourTable.luminance(palette.goldEdge().getRGB())))
        .isGreaterThan(3);
    assertThat(contrast(ground, ColourTable.luminance(palette.predictedEdge().getRGB())))
        .isGreaterThan(3);
    assertThat(contrast(ground, ColourTable.luminance(palette.hatch().getRGB()))).isGreaterThan(3);
  }

  private static double contrast(double a, double b) {
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  /** CIE L*, 0 to 100. */
  private static double lightness(int argb) {
    double y = ColourTable.luminance(argb);
    return y > 0.008856 ? 116 * Math.cbrt(y) - 16 : 903.3 * y;
  }
}
