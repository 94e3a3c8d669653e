package org.zhiheng.casefile.web;

import java.time.LocalDate;
import java.util.List;
import org.zhiheng.appeal.Appeal;
import org.zhiheng.casefile.Entry;
import org.zhiheng.casefile.Task;
import org.zhiheng.kernel.Role;
import org.zhiheng.kernel.Slice;

/**
 * What waits for somebody, and their cases.
 *
 * @param waiting how much it is in all, on whichever pages
 * @param appeals of the reader's own that are not decided yet
 * @param role by which the page says what usually comes here
 */
public record TasksView(
    int waiting,
    Slice<Task> tasks,
    Slice<Entry> cases,
    List<Appeal> appeals,
    Role role,
    LocalDate today) {

  public boolean mayApply() {
    return role == Role.APPLICANT;
  }

  public boolean maySearch() {
    return role == Role.OFFICER || role == Role.MANAGER || role == Role.SUPERVISOR;
  }
}
