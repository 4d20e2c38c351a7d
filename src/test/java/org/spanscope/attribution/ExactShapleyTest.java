package org.spanscope.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExactShapleyTest {
  private static final Offset<Double> NEAR = within(1e-12);

  private static double[] random(int players, long seed) {
    Random random = new Random(seed);
    return IntStream.range(0, 1 << players).mapToDouble(set -> random.nextGaussian()).toArray();
  }

  private static double[] game(int players, IntToDoubleFunction v) {
    return IntStream.range(0, 1 << players).mapToDouble(v).toArray();
  }

  /** Means over every order in which the players could come. */
  private static double[] byOrders(double[] game, int players) {
    List<List<Integer>> orders = new ArrayList<>();
    collect(new ArrayList<>(), players, orders);
    double[] values = new double[players];
    for (List<Integer> order : orders) {
      int set = 0;
      for (int player : order) {
        values[player] += (game[set | 1 << player] - game[set]) / orders.size();
        set |= 1 << player;
      }
    }
    return values;
  }

  private static void collect(List<Integer> begun, int players, List<List<Integer>> orders) {
    if (begun.size() == players) {
      orders.add(List.copyOf(begun));
    }
    for (int player = 0; player < players; player++) {
      if (!begun.contains(player)) {
        begun.add(player);
        collect(begun, players, orders);
        begun.remove(begun.size() - 1);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5, 7})
  void valuesAreMeansOverAllOrders(int players) {
    double[] game = random(players, players);

    double[] values = new ExactShapley(game).values();

    assertThat(values).containsExactly(byOrders(game, players), NEAR);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4, 12})
  void valuesSumToWhatAllAreWorth(int players) {
    double[] game = random(players, 7);

    double sum = Arrays.stream(new ExactShapley(game).values()).sum();

    assertThat(sum).isCloseTo(game[game.length - 1] - game[0], within(1e-10));
  }

  @Test
  void aPlayerThatAddsNothingGetsNothing() {
    double[] without = random(4, 3);
    double[] game = game(5, set -> without[set & 0b1111]);

    assertThat(new ExactShapley(game).values()[4]).isZero();
    for (int other = 0; other < 4; other++) {
      assertThat(new ExactShapley(game).interactions()[4][other]).isCloseTo(0, NEAR);
    }
  }

  @Test
  void playersThatDoTheSameGetTheSame() {
    double[] bySize = {0, 0.2, 0.9, 1.4};
    double[] game =
        game(4, set -> bySize[Integer.bitCount(set & 0b111)] + ((set & 0b1000) != 0 ? 0.3 : 0));

    double[] values = new ExactShapley(game).values();

    assertThat(values[0]).isCloseTo(values[1], NEAR).isCloseTo(values[2], NEAR);
    assertThat(values[3]).isCloseTo(0.3, NEAR);
  }

  @Test
  void twoThatAreWorthOnlyTogetherInteractFully() {
    double[] game = game(3, set -> (set & 0b11) == 0b11 ? 1 : 0);

    double[][] interactions = new ExactShapley(game).interactions();

    assertThat(interactions[0][1]).isCloseTo(1, NEAR);
    assertThat(interactions[0][2]).isCloseTo(0, NEAR);
  }

  @Test
  void twoThatReplaceEachOtherInteractNegatively() {
    double[] game = game(2, set -> set == 0 ? 0 : 1);

    assertThat(new ExactShapley(game).interactions()[0][1]).isCloseTo(-1, NEAR);
  }

  @Test
  void playersThatOnlyAddUpDoNotInteract() {
    double[] worth = {0.5, -0.25, 2, 1};
    double[] game =
        game(
            4,
            set ->
                IntStream.range(0, 4)
                    .filter(i -> (set >> i & 1) == 1)
                    .mapToDouble(i -> worth[i])
                    .sum());

    double[][] interactions = new ExactShapley(game).interactions();

    for (int i = 0; i < 4; i++) {
      for (int j = 0; j < 4; j++) {
        if (i != j) {
          assertThat(interactions[i][j]).isCloseTo(0, NEAR);
        }
      }
    }
  }

  /** The axiom that defines the index: a pair as one player, less each without the other. */
  @Test
  void anInteractionIsWhatThePairIsWorthBeyondEachAlone() {
    int players = 5;
    double[] game = random(players, 11);
    double[][] interactions = new ExactShapley(game).interactions();

    for (int i = 0; i < players; i++) {
      for (int j = 0; j < i; j++) {
        List<Integer> rest = new ArrayList<>();
        for (int k = 0; k < players; k++) {
          if (k != i && k != j) {
            rest.add(1 << k);
          }
        }
        double expected =
            first(game, 1 << i | 1 << j, rest)
                - first(game, 1 << i, rest)
                - first(game, 1 << j, rest);
        assertThat(interactions[i][j]).isCloseTo(expected, NEAR);
        assertThat(interactions[j][i]).isEqualTo(interactions[i][j]);
      }
    }
  }

  /** The value of a player made of some players, in the game of it and the rest. */
  private static double first(double[] game, int one, List<Integer> rest) {
    List<Integer> players = new ArrayList<>(List.of(one));
    players.addAll(rest);
    double[] smaller =
        game(
            players.size(),
            set -> {
              int whole = 0;
              for (int i = 0; i < players.size(); i++) {
                whole |= (set >> i & 1) == 1 ? players.get(i) : 0;
              }
              return game[whole];
            });
    return byOrders(smaller, players.size())[0];
  }
}
