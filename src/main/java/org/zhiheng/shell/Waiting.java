package org.zhiheng.shell;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.Worded;

/** Knows how much waits for somebody: the module that keeps the to-do lists, and the jobs. */
public interface Waiting {

  /**
   * How many things wait on the pages of each menu entry, by its key; each module counts its own.
   */
  Map<String, Integer> counts(Actor actor);

  /**
   * What waits for somebody in one case, the most urgent first, as the list of all of it has it.
   */
  default List<Asked> in(CaseId id, Actor actor) {
    return List.of();
  }

  /**
   * One thing that waits.
   *
   * @param path of the page on which it is done
   * @param dueOn until when; null where no day is set
   */
  record Asked(Worded what, String path, @Nullable LocalDate dueOn) {}
}
