package org.zhiheng.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.casefile.EntryStore.Found;
import org.zhiheng.casefile.MilestoneStore.Milestone;
import org.zhiheng.casefile.TaskStore.Open;
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
  private final Clock clock;

  CaseFiles(EntryStore entries, TaskStore tasks, MilestoneStore milestones, Clock clock) {
    this.entries = entries;
    this.tasks = tasks;
    this.milestones = milestones;
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

  /** What waits for somebody in one case, the most urgent first. */
  public List<Task> tasks(CaseId id, Actor actor) {
    return tasks.waitingFor(actor, id);
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

  /** What a search finds, to be taken away. */
  public TakenCases taken(CaseQuery query, Actor actor) {
    List<Entry> found = entries.taken(query, LocalDate.now(clock), actor, TakenCases.MOST + 1);
    return TakenCases.of(found, TakenCases.MOST);
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
    Standing standing = standing(found, actor);
    List<Moment> moments = moments(id, standing, actor);
    List<Open> open = tasks.open(id);
    return new CaseFile(
        way(found.entry(), standing, moments, open),
        standing,
        openPoints(open, standing),
        moments,
        tasks.waitingFor(actor, id),
        Door.openTo(standing, found.entry(), moments));
  }

  /** In which capacity somebody may follow a case; empty for anybody who may not. */
  public Optional<Standing> standing(CaseId id, Actor actor) {
    return entries.find(id, actor).map(found -> standing(found, actor));
  }

  /** How far a case has come; empty for anybody who may not follow it. */
  public Optional<CaseWay> way(CaseId id, Actor actor) {
    return entries
        .find(id, actor)
        .map(
            found -> {
              Standing standing = standing(found, actor);
              return way(found.entry(), standing, moments(id, standing, actor), tasks.open(id));
            });
  }

  private static Standing standing(Found found, Actor actor) {
    return Standing.of(actor, found.own(), found.seat(), found.tied());
  }

  private static CaseWay way(
      Entry entry, Standing standing, List<Moment> moments, List<Open> open) {
    return new CaseWay(entry, holders(entry, open, standing), Stop.way(entry.phase(), moments));
  }

  private List<Moment> moments(CaseId id, Standing standing, Actor actor) {
    return milestones.of(id).stream()
        .filter(it -> standing.learns(it.audience(), isOwn(it, actor)))
        .map(it -> moment(it, standing, actor))
        .toList();
  }

  private static Moment moment(Milestone it, Standing standing, Actor actor) {
    boolean named = standing.learnsName(it.hand()) || isOwn(it, actor);
    return new Moment(it.event(), it.words(), it.at(), it.hand(), named ? it.name() : null);
  }

  private static List<Holder> holders(Entry entry, List<Open> open, Standing standing) {
    List<Holder> holders =
        open.stream()
            .filter(it -> standing.learnsHand(it.kind()))
            .map(it -> new Holder(it.kind().hand(), name(it, standing)))
            .distinct()
            .toList();
    Stream<Holder> byPhase = entry.phase().hand().map(hand -> new Holder(hand, null)).stream();
    return holders.isEmpty() ? byPhase.toList() : holders;
  }

  /** Where names are told to nobody, neither is how many are still at it. */
  private static List<OpenPoint> openPoints(List<Open> open, Standing standing) {
    return open.stream()
        .filter(it -> standing.learnsTask(it.kind()))
        .map(it -> new OpenPoint(it.kind(), name(it, standing), it.since(), it.dueOn()))
        .distinct()
        .toList();
  }

  private static @Nullable String name(Open task, Standing standing) {
    return standing.learnsHolder(task.kind()) ? task.name() : null;
  }

  private static boolean isOwn(Milestone milestone, Actor actor) {
    return milestone.by() != null && actor.is(milestone.by());
  }
}
