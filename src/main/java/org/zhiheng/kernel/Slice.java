package org.zhiheng.kernel;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
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

  private static final int LAST_YEAR = 9999;

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
   * The day on which a page begins.
   *
   * @param text as an address carries it
   * @throws NotFound when no page gave it: it is no day, or one that no list has room for
   */
  public static LocalDate day(String text) {
    try {
      return within(LocalDate.parse(text), text);
    } catch (DateTimeException e) {
      throw new NotFound(text, e);
    }
  }

  /**
   * The moment at which a page begins.
   *
   * @param text as an address carries it
   * @throws NotFound when no page gave it: it is none, or one that no list has room for
   */
  public static Instant instant(String text) {
    try {
      Instant at = Instant.parse(text);
      within(ChinaTime.dayOf(at), text);
      return at;
    } catch (DateTimeException e) {
      throw new NotFound(text, e);
    }
  }

  /** The calendar goes on much further than the database's. */
  private static LocalDate within(LocalDate day, String text) {
    if (day.getYear() < 0 || day.getYear() > LAST_YEAR) {
      throw new NotFound(text);
    }
    return day;
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
