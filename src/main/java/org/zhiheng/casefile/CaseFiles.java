package org.zhiheng.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.casefile.MilestoneStore.Milestone;
import org.zhiheng.identity.Accounts;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.NotFound;

/** Where cases are and what waits for whom, each as far as the one who asks may know. */
@Service
@Transactional(readOnly = true)
public class CaseFiles {

  /** No list is longer; a narrower query shows the rest. */
  public static final int MOST = 200;

  private final EntryStore entries;
  private final TaskStore tasks;
  private final MilestoneStore milestones;
  private final Accounts accounts;
  private final Clock clock;

  CaseFiles(
      EntryStore entries,
      TaskStore tasks,
      MilestoneStore milestones,
      Accounts accounts,
      Clock clock) {
    this.entries = entries;
    this.tasks = tasks;
    this.milestones = milestones;
    this.accounts = accounts;
    this.clock = clock;
  }

  /** What waits for somebody, the most urgent first. */
  public List<Task> tasks(Actor actor) {
    return tasks.waitingFor(actor);
  }

  /** How many things of each kind wait for somebody; kinds of which nothing waits are left out. */
  public Map<TaskKind, Integer> countTasks(Actor actor) {
    return tasks.countWaitingFor(actor);
  }

  /** The cases that somebody applied in or takes part in, the last moved first. */
  public List<Entry> own(Actor actor) {
    return entries.own(actor, MOST);
  }

  /** At most one more than {@link #MOST}, which tells that there are more. */
  public List<Entry> search(CaseQuery query, Actor actor) {
    return entries.search(query, LocalDate.now(clock), actor, MOST + 1);
  }

  /**
   * Where a case is.
   *
   * @throws NotFound when there is none that the actor may follow
   */
  public CaseFile find(CaseId id, Actor actor) {
    Entry entry = entries.find(id, actor).orElseThrow(() -> new NotFound(id));
    Standing standing = Standing.of(actor, entry.applicant(), entries.seat(id, actor).orElse(null));
    List<Moment> moments = moments(id, standing, actor);
    List<Task> mine =
        tasks.waitingFor(actor).stream().filter(task -> task.caseId().equals(id)).toList();
    return new CaseFile(
        entry,
        standing,
        holders(entry, standing),
        moments,
        mine,
        Door.openTo(standing, entry, moments),
        Stop.way(entry.phase(), moments));
  }

  private List<Moment> moments(CaseId id, Standing standing, Actor actor) {
    return milestones.of(id).stream()
        .filter(it -> standing.learns(it.audience(), isOwn(it, actor)))
        .map(it -> moment(it, standing, actor))
        .toList();
  }

  private Moment moment(Milestone it, Standing standing, Actor actor) {
    boolean named = standing.learnsName(it.hand()) || isOwn(it, actor);
    return new Moment(it.event(), it.at(), it.hand(), named ? name(it.by()) : null);
  }

  private List<Holder> holders(Entry entry, Standing standing) {
    var holders = new LinkedHashSet<Holder>();
    for (Map.Entry<TaskKind, Optional<AccountId>> open : tasks.holders(entry.id())) {
      TaskKind kind = open.getKey();
      AccountId account = standing.learnsHolder(kind) ? open.getValue().orElse(null) : null;
      holders.add(new Holder(kind.hand(), name(account)));
    }
    Stream<Holder> byPhase = entry.phase().hand().map(hand -> new Holder(hand, null)).stream();
    return holders.isEmpty() ? byPhase.toList() : List.copyOf(holders);
  }

  private static boolean isOwn(Milestone milestone, Actor actor) {
    return milestone.by() != null && actor.is(milestone.by());
  }

  private @Nullable String name(@Nullable AccountId account) {
    return account == null || account.equals(AccountId.SYSTEM)
        ? null
        : accounts.find(account).name();
  }
}
