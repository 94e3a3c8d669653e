package org.zhiheng.casefile;

import java.util.List;

/**
 * Where a case is, as one reader may know it.
 *
 * @param holders who has it now; nobody once it is over
 * @param openPoints what stops the case, as far as the reader may know
 * @param moments the last first
 * @param tasks what waits for the reader in it
 * @param doors the pages of the line that the reader may open
 */
public record CaseFile(
    Entry entry,
    Standing standing,
    List<Holder> holders,
    List<OpenPoint> openPoints,
    List<Moment> moments,
    List<Task> tasks,
    List<Door> doors,
    List<Stop> stops) {

  public CaseFile {
    holders = List.copyOf(holders);
    openPoints = List.copyOf(openPoints);
    moments = List.copyOf(moments);
    tasks = List.copyOf(tasks);
    doors = List.copyOf(doors);
    stops = List.copyOf(stops);
  }
}
