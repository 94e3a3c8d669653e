package org.zhiheng.casefile;

import java.util.List;

/**
 * How far a case has come, as one reader may know it.
 *
 * @param holders who has it now; nobody once it is over
 */
public record CaseWay(Entry entry, List<Holder> holders, List<Stop> stops) {

  public CaseWay {
    holders = List.copyOf(holders);
    stops = List.copyOf(stops);
  }
}
