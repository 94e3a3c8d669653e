package org.zhiheng.casefile.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhiheng.casefile.CaseFiles;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.shell.Waiting;

/**
 * The counts of the menu: all that waits, and beside each module what is to be done on its pages.
 */
@Component
class TaskCounts implements Waiting {

  private static final String ALL = "casefile";

  private final CaseFiles caseFiles;

  TaskCounts(CaseFiles caseFiles) {
    this.caseFiles = caseFiles;
  }

  @Override
  public Map<String, Integer> counts(Actor actor) {
    Map<String, Integer> counts = new HashMap<>();
    caseFiles
        .countTasks(actor)
        .forEach(
            (kind, count) -> {
              counts.merge(kind.module(), count, Integer::sum);
              counts.merge(ALL, count, Integer::sum);
            });
    return counts;
  }

  @Override
  public List<Asked> in(CaseId id, Actor actor) {
    return caseFiles.tasks(id, actor).stream()
        .map(task -> new Asked(task.kind(), task.path(), task.dueOn()))
        .toList();
  }
}
