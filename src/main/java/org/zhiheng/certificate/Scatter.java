package org.zhiheng.certificate;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Scatters the places of a year over all six-digit numbers, each to one of its own: whoever holds a
 * certificate cannot tell its neighbours, nor how many there are (C12).
 *
 * <p>A Feistel network over twenty bits permutes 1,048,576 numbers; what falls above the last place
 * goes through it again until it does not (cycle walking), which keeps it a permutation.
 */
final class Scatter {

  /** How many numbers a year has. */
  static final int PLACES = 1_000_000;

  private static final int ROUNDS = 8;
  private static final int HALF_BITS = 10;
  private static final int HALF = (1 << HALF_BITS) - 1;
  private static final String HMAC = "HmacSHA256";

  private final SecretKeySpec key;

  /** For each year what its rounds make of a half: so few that all are reckoned at once. */
  private final Map<Integer, int[][]> mixtures = new ConcurrentHashMap<>();

  Scatter(byte[] key) {
    this.key = new SecretKeySpec(key, HMAC);
  }

  /**
   * The six digits for a place in the sequence of a year.
   *
   * @param place from 1 to {@link #PLACES}
   */
  int digits(int year, int place) {
    if (place < 1 || place > PLACES) {
      throw new IllegalArgumentException("a year has no place " + place);
    }
    int walked = place - 1;
    do {
      walked = permuted(year, walked);
    } while (walked >= PLACES);
    return walked;
  }

  private int permuted(int year, int number) {
    int[][] mixture = mixtures.computeIfAbsent(year, this::mix);
    int left = number >>> HALF_BITS;
    int right = number & HALF;
    for (int round = 0; round < ROUNDS; round++) {
      int mixed = left ^ mixture[round][right];
      left = right;
      right = mixed;
    }
    return left << HALF_BITS | right;
  }

  private int[][] mix(int year) {
    int[][] mixture = new int[ROUNDS][HALF + 1];
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(key);
      for (int round = 0; round < ROUNDS; round++) {
        for (int half = 0; half <= HALF; half++) {
          byte[] input = ByteBuffer.allocate(12).putInt(year).putInt(round).putInt(half).array();
          mixture[round][half] = ByteBuffer.wrap(mac.doFinal(input)).getInt() & HALF;
        }
      }
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + HMAC, e);
    }
    return mixture;
  }
}
