package org.zhiheng.casefile;

import java.util.List;

/**
 * Where a case is, as one reader may know it.
 *
 * @param openPoints what stops the case, as far as the reader may know
 * @param moments the last first
 * @param tasks what waits for the reader in it
 * @param doors the pages of other modules that the reader may open
 */
public record CaseFile(
    CaseWay way,
    Standing standing,
    List<OpenPoint> openPoints,
    List<Moment> moments,
    List<Task> tasks,
    List<Door> doors) {

  public CaseFile {
    openPoints = List.copyOf(openPoints);
    moments = List.copyOf(moments);
    tasks = List.copyOf(tasks);
    doors = List.copyOf(doors);
  }

  public Entry entry() {
    return way.entry();
  }

  /** Who has it now; nobody once it is over. */
  public List<Holder> holders() {
    return way.holders();
  }

  public List<Stop> stops() {
    return way.stops();
  }
}
