package org.zhiheng.wiring;

import static org.zhiheng.wiring.Part.APPLICANT;
import static org.zhiheng.wiring.Part.COLLEAGUE;
import static org.zhiheng.wiring.Part.FORMER_MEMBER;
import static org.zhiheng.wiring.Part.LEADER;
import static org.zhiheng.wiring.Part.MANAGER;
import static org.zhiheng.wiring.Part.MEMBER;
import static org.zhiheng.wiring.Part.OFFICER;
import static org.zhiheng.wiring.Part.OWN_EMPLOYER;
import static org.zhiheng.wiring.Part.RECOMMENDER;
import static org.zhiheng.wiring.Part.SECOND_ACCOUNT;
import static org.zhiheng.wiring.Verb.done;
import static org.zhiheng.wiring.Verb.of;
import static org.zhiheng.wiring.Verb.stopped;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.zhiheng.appeal.Appeal;
import org.zhiheng.appeal.AppealQuery;
import org.zhiheng.appeal.Appeals;
import org.zhiheng.appeal.Examinations;
import org.zhiheng.appeal.Inadmissible;
import org.zhiheng.application.Applicants;
import org.zhiheng.impartiality.Conflict;
import org.zhiheng.kernel.Role;

/** The verbs of an appeal against the grade that the case of the walk led to. */
final class AppealVerbs {

  /** The person on whom it was decided, by whichever account. */
  private static final Set<Part> PERSON = EnumSet.of(APPLICANT, SECOND_ACCOUNT, OWN_EMPLOYER);

  /** Staff who are not tied, but who all put a hand to the case. */
  private static final Set<Part> HANDS =
      EnumSet.of(OFFICER, MANAGER, LEADER, MEMBER, FORMER_MEMBER);

  private AppealVerbs() {}

  static List<Verb> all() {
    Set<Part> readers = Part.all(Role.OFFICER, Role.MANAGER, Role.SUPERVISOR);
    readers.removeAll(EnumSet.of(COLLEAGUE, RECOMMENDER));
    readers.addAll(PERSON);
    return List.of(
        of(
            "Appeals.appealable/2",
            Stage.DECIDED,
            PERSON,
            (walk, by) -> appeals(walk).appealable(walk.id(), by).size() > 0),
        done(
            "Appeals.lodge/5",
            Stage.DECIDED,
            PERSON,
            (walk, by) -> appeals(walk).lodge(walk.id(), null, "演示理由", null, by)),
        done(
            "Appeals.find/2",
            Stage.DECIDED,
            readers,
            (walk, by) -> appeals(walk).find(lodged(walk).id(), by)),
        of(
            "Appeals.ofCase/2",
            Stage.DECIDED,
            readers,
            (walk, by) -> {
              lodged(walk);
              return appeals(walk).ofCase(walk.id(), by).isPresent();
            }),
        of(
            "Appeals.running/1",
            Stage.DECIDED,
            PERSON,
            (walk, by) -> {
              lodged(walk);
              return !appeals(walk).running(by).isEmpty();
            }),
        of(
            "Appeals.list/2",
            Stage.DECIDED,
            readers,
            (walk, by) -> {
              Appeal appeal = lodged(walk);
              var query = new AppealQuery(appeal.number(), null, "");
              return appeals(walk).list(query, by).rows().size() == 1;
            }),
        done(
            "Appeals.addFile/4",
            Stage.DECIDED,
            PERSON,
            (walk, by) -> appeals(walk).addFile(lodged(walk).id(), "材料.pdf", Applicants.pdf(), by)),
        done(
            "Appeals.withdraw/3",
            Stage.DECIDED,
            PERSON,
            (walk, by) -> appeals(walk).withdraw(lodged(walk).id(), 1, by)),
        stopped(
            "Examinations.admit/3",
            Stage.DECIDED,
            HANDS,
            Set.of(Conflict.HANDLED),
            (walk, by) -> walk.get(Examinations.class).admit(lodged(walk).id(), 1, by)),
        stopped(
            "Examinations.reject/6",
            Stage.DECIDED,
            HANDS,
            Set.of(Conflict.HANDLED),
            (walk, by) ->
                walk.get(Examinations.class)
                    .reject(lodged(walk).id(), 1, Inadmissible.REPEATED, null, "演示", by)),
        stopped(
            "Examinations.confirm/3",
            Stage.DECIDED,
            HANDS,
            Set.of(Conflict.HANDLED),
            (walk, by) -> walk.get(Examinations.class).confirm(found(walk), 1, by)),
        stopped(
            "Examinations.decline/4",
            Stage.DECIDED,
            HANDS,
            Set.of(Conflict.HANDLED),
            (walk, by) -> walk.get(Examinations.class).decline(found(walk), 1, "演示", by)));
  }

  /** One that a stranger to the case finds inadmissible. */
  private static UUID found(Walk walk) {
    UUID id = lodged(walk).id();
    walk.get(Examinations.class)
        .reject(
            id,
            1,
            Inadmissible.REPEATED,
            null,
            "演示",
            walk.account("演示评价管理员九", null, Set.of(Role.MANAGER)));
    return id;
  }

  private static Appeal lodged(Walk walk) {
    return appeals(walk).lodge(walk.id(), null, "演示理由", null, walk.actor(APPLICANT));
  }

  private static Appeals appeals(Walk walk) {
    return walk.get(Appeals.class);
  }
}
