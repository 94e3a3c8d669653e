package org.zhiheng.cli;

import java.util.Arrays;

/**
 * Which ids came before, by a hash of 64 bits each, so that a long file takes little memory. Two
 * ids out of a million share one with odds of one to some ten million.
 */
final class SeenIds {

  private static final long OFFSET = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  private long[] table = new long[1024];
  private int size;

  /** Whether an id is new. */
  boolean add(String id) {
    if (2 * size >= table.length) {
      grow();
    }
    return put(hash(id));
  }

  private boolean put(long hash) {
    int at = (int) hash & table.length - 1;
    while (table[at] != 0) {
      if (table[at] == hash) {
        return false;
      }
      at = at + 1 & table.length - 1;
    }
    table[at] = hash;
    size++;
    return true;
  }

  private void grow() {
    long[] old = table;
    table = new long[2 * old.length];
    size = 0;
    Arrays.stream(old).filter(hash -> hash != 0).forEach(this::put);
  }

  /** FNV-1a with its bits mixed; never 0, which marks a free place. */
  private static long hash(String id) {
    long hash = OFFSET;
    for (int i = 0; i < id.length(); i++) {
      hash = (hash ^ id.charAt(i)) * PRIME;
    }
    hash = (hash ^ hash >>> 32) * 0xd6e8feb86659fd93L;
    hash ^= hash >>> 32;
    return hash == 0 ? 1 : hash;
  }
}
