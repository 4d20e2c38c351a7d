package org.spanscope.attention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.spanscope.reader.TextPlace;

/**
 * What two sides share: things that stand on the same place and were seen, not masked, on both.
 *
 * <p>Several tokens can stand on one character (the bytes of an emoji); the first of one side goes
 * with the first of the other, and so on.
 *
 * @param inA indices of the shared ones in A, ascending
 * @param inB where each of them is in B
 */
record SharedPlaces(int[] inA, int[] inB) {

  private record Key(TextPlace place, int occurrence) {}

  static <T> SharedPlaces of(
      List<T> a, List<T> b, Function<T, TextPlace> place, Predicate<T> masked) {
    Map<Key, Integer> ofB = new HashMap<>();
    List<Key> keysB = keys(b, place);
    for (int i = 0; i < b.size(); i++) {
      if (!masked.test(b.get(i))) {
        ofB.put(keysB.get(i), i);
      }
    }
    List<Key> keysA = keys(a, place);
    List<Integer> inA = new ArrayList<>();
    List<Integer> inB = new ArrayList<>();
    for (int i = 0; i < a.size(); i++) {
      Integer other = ofB.get(keysA.get(i));
      if (other != null && !masked.test(a.get(i))) {
        inA.add(i);
        inB.add(other);
      }
    }
    return new SharedPlaces(ints(inA), ints(inB));
  }

  private static <T> List<Key> keys(List<T> things, Function<T, TextPlace> place) {
    Map<TextPlace, Integer> seen = new HashMap<>();
    List<Key> keys = new ArrayList<>();
    for (T thing : things) {
      int occurrence = seen.merge(place.apply(thing), 1, Integer::sum);
      keys.add(new Key(place.apply(thing), occurrence));
    }
    return keys;
  }

  /** Those of A that the other side does not share; masked ones are no text and not listed. */
  <T> List<T> onlyInA(List<T> a, Predicate<T> masked) {
    return rest(a, inA, masked);
  }

  /** Those of B, likewise. */
  <T> List<T> onlyInB(List<T> b, Predicate<T> masked) {
    return rest(b, inB, masked);
  }

  private static <T> List<T> rest(List<T> things, int[] shared, Predicate<T> masked) {
    boolean[] taken = new boolean[things.size()];
    for (int i : shared) {
      taken[i] = true;
    }
    List<T> rest = new ArrayList<>();
    for (int i = 0; i < things.size(); i++) {
      if (!taken[i] && !masked.test(things.get(i))) {
        rest.add(things.get(i));
      }
    }
    return rest;
  }

  int size() {
    return inA.length;
  }

  private static int[] ints(List<Integer> values) {
    return values.stream().mapToInt(Integer::intValue).toArray();
  }
}
