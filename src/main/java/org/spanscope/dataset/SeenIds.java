package org.spanscope.dataset;

import java.util.Arrays;

/**
 * Which ids came up before, as 64-bit hashes in an open table: 16 bytes an id where a set of
 * strings takes more than 100, so that four million questions fit beside their file. Two different
 * ids with one hash (less than once in a million such files) would give a needless remark, no more.
 */
public final class SeenIds {
  private long[] table = new long[1 << 10];
  private int size;
  private boolean zeroSeen;

  /**
   * Remembers an id.
   *
   * @return whether it is new
   */
  public boolean add(String id) {
    long hash = hash(id);
    if (hash == 0) {
      boolean isNew = !zeroSeen;
      zeroSeen = true;
      return isNew;
    }
    if (2 * size >= table.length) {
      grow();
    }
    return insert(hash);
  }

  private boolean insert(long hash) {
    int mask = table.length - 1;
    int at = (int) hash & mask;
    while (table[at] != 0) {
      if (table[at] == hash) {
        return false;
      }
      at = (at + 1) & mask;
    }
    table[at] = hash;
    size++;
    return true;
  }

  private void grow() {
    long[] old = table;
    table = new long[2 * old.length];
    size = 0;
    Arrays.stream(old).filter(hash -> hash != 0).forEach(this::insert);
  }

  /** Fowler-Noll-Vo 1a over UTF-16 units, mixed by the finaliser of SplitMix64. */
  static long hash(String id) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < id.length(); i++) {
      hash = (hash ^ id.charAt(i)) * 0x100000001b3L;
    }
    hash = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
    hash = (hash ^ (hash >>> 27)) * 0x94d049bb133111ebL;
    return hash ^ (hash >>> 31);
  }
}
