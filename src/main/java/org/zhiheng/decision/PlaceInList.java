package org.zhiheng.decision;

import java.util.UUID;
import org.zhiheng.kernel.NotFound;

/**
 * The last row of a page of a list, as the address of the following page names it.
 *
 * @param number what the list is ordered by first
 * @param id the case, by which rows of one number are ordered
 */
record PlaceInList(long number, UUID id, int round) {

  private static final String SEPARATOR = "_";

  /**
   * Reads what an address says.
   *
   * @param text blank for the beginning of the list
   * @throws NotFound when no list has such a place
   */
  static PlaceInList parse(String text) {
    if (text.isEmpty()) {
      return new PlaceInList(Integer.MIN_VALUE, new UUID(0, 0), 0);
    }
    String[] parts = text.split(SEPARATOR, -1);
    try {
      return new PlaceInList(
          Long.parseLong(parts[0]), UUID.fromString(parts[1]), Integer.parseInt(parts[2]));
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
      throw new NotFound(text);
    }
  }

  @Override
  public String toString() {
    return number + SEPARATOR + id + SEPARATOR + round;
  }
}
