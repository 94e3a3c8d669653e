package org.zhiheng.casefile.web;

import java.time.LocalDate;
import java.util.List;
import org.zhiheng.casefile.Entry;
import org.zhiheng.casefile.Task;
import org.zhiheng.kernel.Role;

/**
 * What waits for somebody, and their cases.
 *
 * @param role by which the page says what usually comes here
 */
public record TasksView(List<Task> tasks, List<Entry> cases, Role role, LocalDate today) {

  public boolean mayApply() {
    return role == Role.APPLICANT;
  }

  public boolean maySearch() {
    return role == Role.OFFICER || role == Role.MANAGER || role == Role.SUPERVISOR;
  }
}
