package org.zhiheng.evaluation.team;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.application.ApplicationLine;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.Role;
import org.zhiheng.kernel.Slice;

/** Accepted applications that wait for a team, for those who appoint one. */
@Service
@Transactional(readOnly = true)
public class AwaitingTeams {

  private final AwaitingTeamStore store;

  AwaitingTeams(AwaitingTeamStore store) {
    this.store = store;
  }

  /**
   * Those that a manager may give a team, so none of the own organisation. The one that was
   * submitted first comes first.
   *
   * @param after names the last row of the page before; null for the first page
   */
  public Slice<ApplicationLine> list(@Nullable String after, Actor actor) {
    return actor.is(Role.MANAGER) ? store.page(after, actor) : new Slice<>(List.of(), null);
  }
}
