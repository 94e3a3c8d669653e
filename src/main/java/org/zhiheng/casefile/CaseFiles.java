package org.zhiheng.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.casefile.EntryStore.Found;
import org.zhiheng.casefile.MilestoneStore.Milestone;
import org.zhiheng.casefile.TaskStore.Open;
import org.zhiheng.identity.Accounts;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.kernel.Slice;

/** Where cases are and what waits for whom, each as far as the one who asks may know. */
@Service
@Transactional(readOnly = true)
public class CaseFiles {

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

  /**
   * What waits for somebody, the most urgent first.
   *
   * @param after the last task of the page before; null for the first page
   */
  public Slice<Task> tasks(Actor actor, @Nullable String after) {
    return tasks.waitingFor(actor, TaskMark.parse(after));
  }

  /** How many things of each kind wait for somebody; kinds of which nothing waits are left out. */
  public Map<TaskKind, Integer> countTasks(Actor actor) {
    return tasks.countWaitingFor(actor);
  }

  /** The cases that somebody applied in or takes part in, the last moved first. */
  public Slice<Entry> own(Actor actor, @Nullable String after) {
    return entries.own(actor, CaseMark.parse(after));
  }

  /** The last moved first; of those that are overdue the one that is so for the longest time. */
  public Slice<Entry> search(CaseQuery query, Actor actor, @Nullable String after) {
    return entries.search(query, LocalDate.now(clock), actor, CaseMark.parse(after));
  }

  /**
   * The line of one case alone.
   *
   * @throws NotFound when there is none that the actor may follow
   */
  public Entry entry(CaseId id, Actor actor) {
    return entries.find(id, actor).map(Found::entry).orElseThrow(() -> new NotFound(id));
  }

  /**
   * Where a case is.
   *
   * @throws NotFound when there is none that the actor may follow
   */
  public CaseFile find(CaseId id, Actor actor) {
    Found found = entries.find(id, actor).orElseThrow(() -> new NotFound(id));
    Entry entry = found.entry();
    Standing standing = Standing.of(actor, found.own(), found.seat(), found.tied());
    List<Milestone> milestones =
        this.milestones.of(id).stream()
            .filter(it -> standing.learns(it.audience(), isOwn(it, actor)))
            .toList();
    List<Open> open = tasks.open(id);
    Map<AccountId, String> names = names(milestones, open);
    List<Moment> moments =
        milestones.stream().map(it -> moment(it, standing, actor, names)).toList();
    return new CaseFile(
        entry,
        standing,
        holders(entry, open, standing, names),
        openPoints(open, standing, names),
        moments,
        tasks.waitingFor(actor, id),
        Door.openTo(standing, entry, moments),
        Stop.way(entry.phase(), moments));
  }

  /** All names that the page might tell, read at once; which of them it tells is asked later. */
  private Map<AccountId, String> names(List<Milestone> milestones, List<Open> open) {
    return accounts.names(
        Stream.concat(milestones.stream().map(Milestone::by), open.stream().map(Open::account))
            .filter(Objects::nonNull)
            .collect(Collectors.toSet()));
  }

  private static Moment moment(
      Milestone it, Standing standing, Actor actor, Map<AccountId, String> names) {
    boolean named = standing.learnsName(it.hand()) || isOwn(it, actor);
    return new Moment(it.event(), it.at(), it.hand(), named ? name(it.by(), names) : null);
  }

  private static List<Holder> holders(
      Entry entry, List<Open> open, Standing standing, Map<AccountId, String> names) {
    List<Holder> holders =
        open.stream()
            .map(it -> new Holder(it.kind().hand(), name(it, standing, names)))
            .distinct()
            .toList();
    Stream<Holder> byPhase = entry.phase().hand().map(hand -> new Holder(hand, null)).stream();
    return holders.isEmpty() ? byPhase.toList() : holders;
  }

  /** Where names are told to nobody, neither is how many are still at it. */
  private static List<OpenPoint> openPoints(
      List<Open> open, Standing standing, Map<AccountId, String> names) {
    return open.stream()
        .filter(it -> standing.learnsTask(it.kind()))
        .map(it -> new OpenPoint(it.kind(), name(it, standing, names), it.since(), it.dueOn()))
        .distinct()
        .toList();
  }

  private static @Nullable String name(Open task, Standing standing, Map<AccountId, String> names) {
    return standing.learnsHolder(task.kind()) ? name(task.account(), names) : null;
  }

  private static boolean isOwn(Milestone milestone, Actor actor) {
    return milestone.by() != null && actor.is(milestone.by());
  }

  /** None for the product itself, which is no account. */
  private static @Nullable String name(@Nullable AccountId account, Map<AccountId, String> names) {
    return account == null ? null : names.get(account);
  }
}
