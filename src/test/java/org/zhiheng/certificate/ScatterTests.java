package org.zhiheng.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScatterTests {

  private static final Scatter SCATTER = new Scatter(key((byte) 7));

  @Test
  void c12_everyPlaceOfAYearHasSixDigitsOfItsOwn() {
    var given = new BitSet(Scatter.PLACES);
    IntStream.rangeClosed(1, Scatter.PLACES)
        .parallel()
        .map(place -> SCATTER.digits(2026, place))
        .sequential()
        .forEach(given::set);
    assertThat(given.cardinality()).isEqualTo(Scatter.PLACES);
    assertThat(given.length()).isEqualTo(Scatter.PLACES);
  }

  @Test
  void c12_neighboursAreFarApartAndYearsAndKeysDiffer() {
    int[] first = IntStream.rangeClosed(1, 1000).map(at -> SCATTER.digits(2026, at)).toArray();
    int[] year = IntStream.rangeClosed(1, 1000).map(at -> SCATTER.digits(2027, at)).toArray();
    var other = new Scatter(key((byte) 8));
    int[] key = IntStream.rangeClosed(1, 1000).map(at -> other.digits(2026, at)).toArray();

    long near =
        IntStream.range(1, 1000).filter(at -> Math.abs(first[at] - first[at - 1]) < 1000).count();
    assertThat(near).isLessThan(10);
    assertThat(same(first, year)).isLessThan(5);
    assertThat(same(first, key)).isLessThan(5);
    assertThat(Arrays.stream(first).average().orElseThrow()).isBetween(450_000.0, 550_000.0);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, Scatter.PLACES + 1})
  void aYearHasNoOtherPlaces(int place) {
    assertThatThrownBy(() -> SCATTER.digits(2026, place))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static long same(int[] one, int[] other) {
    return IntStream.range(0, one.length).filter(at -> one[at] == other[at]).count();
  }

  private static byte[] key(byte filled) {
    byte[] key = new byte[32];
    Arrays.fill(key, filled);
    return key;
  }
}
