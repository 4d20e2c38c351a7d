package org.spanscope.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PcaTest {
  private static final double[][] ROWS = {
    {2.5, 2.4, 0.5},
    {0.5, 0.7, 1.9},
    {2.2, 2.9, 0.1},
    {1.9, 2.2, 1.1},
    {3.1, 3.0, 0.3},
    {2.3, 2.7, 0.9}
  };

  @Test
  void componentsAreTheSingularVectorsOfTheCentredRows() {
    // Full singular value decomposition; the largest loading made positive.
    Pca pca = Pca.of(ROWS);
    assertThat(pca.loadings()[0])
        .containsExactly(
            new double[] {0.6339582243904156, 0.6213673906528607, -0.46043407298005995},
            within(1e-12));
    assertThat(pca.loadings()[1])
        .containsExactly(
            new double[] {0.6780054770028471, -0.16015089812182703, 0.7173982596751363},
            within(1e-12));
    assertThat(pca.explained())
        .containsExactly(new double[] {0.9447428403281577, 0.03732809189533694}, within(1e-12));
    assertThat(pca.scores()[1])
        .containsExactly(new double[] {-2.5147886171183487, -0.025459967648237658}, within(1e-12));
    assertThat(pca.scores()[4])
        .containsExactly(new double[] {1.2993422815664073, 0.2211699913987446}, within(1e-12));
  }

  @Test
  void fewRowsOfManyColumnsGoTheOtherWayToTheSameEnd() {
    Pca pca = Pca.of(turned(ROWS));
    assertThat(pca.loadings()[0])
        .containsExactly(
            new double[] {
              0.40727523756315387,
              -0.26970112658163964,
              0.5229481491999075,
              0.20316489119659398,
              0.5749211909615136,
              0.34073900217810854
            },
            within(1e-12));
    assertThat(pca.loadings()[1][2]).isCloseTo(0.6105671617839926, within(1e-12));
    assertThat(pca.explained())
        .containsExactly(new double[] {0.9794168746816585, 0.02058312531834147}, within(1e-12));
    assertThat(pca.scores()[2])
        .containsExactly(new double[] {-3.16349564573997, 0.03441203674786464}, within(1e-12));
  }

  private static double[][] turned(double[][] rows) {
    double[][] turned = new double[rows[0].length][rows.length];
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < rows[i].length; j++) {
        turned[j][i] = rows[i][j];
      }
    }
    return turned;
  }

  @Test
  void scoresAreUncorrelatedAndCarryWhatIsExplained() {
    Random random = new Random(5);
    double[][] rows = new double[300][12];
    for (double[] row : rows) {
      double shared = random.nextGaussian();
      for (int j = 0; j < row.length; j++) {
        row[j] = shared * j + random.nextGaussian() + 100;
      }
    }
    Pca pca = Pca.of(rows);
    double product = 0;
    double first = 0;
    double sum = 0;
    for (double[] score : pca.scores()) {
      product += score[0] * score[1];
      first += score[0] * score[0];
      sum += score[0];
    }
    assertThat(product / first).isCloseTo(0, within(1e-9));
    assertThat(sum / Math.sqrt(first)).isCloseTo(0, within(1e-9));
    assertThat(pca.explained()[0]).isGreaterThan(pca.explained()[1]).isBetween(0.9, 1.0);
  }

  @Test
  void anotherOrderOfTheRowsIsTheSamePicture() {
    double[][] rows = {ROWS[5], ROWS[2], ROWS[0], ROWS[1], ROWS[4], ROWS[3]};
    assertThat(Pca.of(rows).scores()[3]).containsExactly(Pca.of(ROWS).scores()[1], within(1e-12));
  }

  @Test
  void signsDoNotHangOnRounding() {
    // Both loadings are of one size: the first is positive.
    Pca pca = Pca.of(new double[][] {{0.1, -0.1}, {0.2, -0.2}, {0.7, -0.7}});
    assertThat(pca.loadings()[0])
        .containsExactly(new double[] {Math.sqrt(0.5), -Math.sqrt(0.5)}, within(1e-12));
  }

  @Test
  void aComponentThatIsNotThereIsZero() {
    Pca line = Pca.of(new double[][] {{1, 2}, {2, 4}, {3, 6}});
    assertThat(line.explained()).containsExactly(new double[] {1, 0}, within(1e-12));
    assertThat(line.loadings()[1]).containsOnly(0);
    assertThat(line.scores()[2][1]).isZero();
    Pca column = Pca.of(new double[][] {{1}, {2}});
    assertThat(column.scores()[1]).containsExactly(0.5, 0);
    assertThat(column.explained()).containsExactly(1, 0);
  }

  @Test
  void rowsWithoutANumberHaveNoPlaceAndDoNotMoveTheOthers() {
    double[][] rows = new double[ROWS.length + 1][];
    rows[0] = new double[] {1, Double.NaN, 2};
    System.arraycopy(ROWS, 0, rows, 1, ROWS.length);
    Pca pca = Pca.of(rows);
    assertThat(pca.scores()[0]).containsExactly(Double.NaN, Double.NaN);
    assertThat(pca.scores()[2]).containsExactly(Pca.of(ROWS).scores()[1]);
  }

  @Test
  void whereNothingVariesNothingIsExplained() {
    Pca one = Pca.of(new double[][] {{3, 4}});
    assertThat(one.scores()[0]).containsExactly(0, 0);
    assertThat(one.explained()).containsExactly(Double.NaN, Double.NaN);
    assertThat(Pca.of(new double[][] {{1, 1}, {1, 1}}).explained()[0]).isNaN();
    Pca nothing = Pca.of(new double[0][]);
    assertThat(nothing.scores()).isEmpty();
    assertThat(nothing.explained()[0]).isNaN();
    assertThatThrownBy(() -> Pca.of(new double[][] {{1}, {1, 2}}))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
