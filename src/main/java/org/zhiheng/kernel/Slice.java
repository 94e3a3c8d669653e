package org.zhiheng.kernel;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list that is read on by its order, however long the list is (keyset pagination).
 *
 * @param after names the last row, for the page that follows; null on the last page
 */
public record Slice<T>(List<T> rows, @Nullable String after) {

  /** How many rows a page of a list has. */
  public static final int LENGTH = 50;

  public Slice {
    rows = List.copyOf(rows);
  }

  /**
   * The place after which a page begins, of a list whose rows have running numbers.
   *
   * @param after as an address carries it; blank for the first page
   * @param first from where the first page is read
   * @throws NotFound when no page gave it
   */
  public static long place(String after, long first) {
    try {
      return after.isEmpty() ? first : Long.parseLong(after);
    } catch (NumberFormatException e) {
      throw new NotFound(after);
    }
  }

  /**
   * Cuts a page out of what was read.
   *
   * @param read at most {@link #LENGTH} + 1 rows: the one too many tells that there are more
   * @param name the place of a row in the order of its list, as an address carries it
   */
  public static <T> Slice<T> of(List<T> read, Function<T, String> name) {
    if (read.size() <= LENGTH) {
      return new Slice<>(read, null);
    }
    List<T> page = read.subList(0, LENGTH);
    return new Slice<>(page, name.apply(page.getLast()));
  }
}
