package org.spanscope.dataset;

import java.util.Arrays;

/** Where questions lie, by place and by the hash of their id: an open table of places. */
final class ExamplePlaces {
  private long[] offsets = new long[1 << 10];
  private long[] hashes = new long[1 << 10];
  private int size;

  /** Places + 1, from the slot of their hash on; 0 where nothing is. */
  private int[] table = new int[1 << 11];

  int size() {
    return size;
  }

  /** Adds the next question. */
  void add(String id, long offset) {
    if (size == offsets.length) {
      offsets = Arrays.copyOf(offsets, 2 * size);
      hashes = Arrays.copyOf(hashes, 2 * size);
      table = new int[2 * table.length];
      for (int place = 0; place < size; place++) {
        insert(place);
      }
    }
    offsets[size] = offset;
    hashes[size] = SeenIds.hash(id);
    insert(size);
    size++;
  }

  /** In the order of places, so that of equal ids the first is found first. */
  private void insert(int place) {
    int slot = slot(hashes[place]);
    while (table[slot] != 0) {
      slot = next(slot);
    }
    table[slot] = place + 1;
  }

  long offset(int place) {
    return offsets[place];
  }

  /** The first place whose id has the hash of this one; -1 where there is none. */
  int first(String id) {
    return from(slot(SeenIds.hash(id)), SeenIds.hash(id), -1);
  }

  /** The next such place behind one; -1 where there is none. */
  int next(int place, String id) {
    return from(slot(hashes[place]), SeenIds.hash(id), place);
  }

  private int from(int begin, long hash, int behind) {
    for (int slot = begin; table[slot] != 0; slot = next(slot)) {
      int place = table[slot] - 1;
      if (place > behind && hashes[place] == hash) {
        return place;
      }
    }
    return -1;
  }

  private int slot(long hash) {
    return (int) hash & (table.length - 1);
  }

  private int next(int slot) {
    return (slot + 1) & (table.length - 1);
  }
}
