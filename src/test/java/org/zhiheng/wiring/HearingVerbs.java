package org.zhiheng.wiring;

import static org.zhiheng.wiring.Part.APPLICANT;
import static org.zhiheng.wiring.Part.FORMER_MEMBER;
import static org.zhiheng.wiring.Part.LEADER;
import static org.zhiheng.wiring.Part.MANAGER;
import static org.zhiheng.wiring.Part.MEMBER;
import static org.zhiheng.wiring.Part.OFFICER;
import static org.zhiheng.wiring.Part.OWN_EMPLOYER;
import static org.zhiheng.wiring.Part.PANELLIST;
import static org.zhiheng.wiring.Part.SECOND_ACCOUNT;
import static org.zhiheng.wiring.Verb.done;
import static org.zhiheng.wiring.Verb.stopped;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.zhiheng.appeal.AppealOutcome;
import org.zhiheng.appeal.Appeals;
import org.zhiheng.appeal.Examinations;
import org.zhiheng.appeal.HeardCases;
import org.zhiheng.appeal.Hearings;
import org.zhiheng.identity.PeopleQuery;
import org.zhiheng.impartiality.Conflict;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.Role;

/** The verbs of those who decide an appeal; strangers to the case choose them. */
final class HearingVerbs {

  /** Managers who are not tied, but who all put a hand to the case. */
  private static final Set<Part> HANDS = EnumSet.of(MANAGER, LEADER, MEMBER, FORMER_MEMBER);

  /** The appellant by whichever account, and staff of the body whom nothing ties. */
  private static final Set<Part> SIDES =
      EnumSet.of(
          APPLICANT, SECOND_ACCOUNT, OWN_EMPLOYER, OFFICER, MANAGER, LEADER, MEMBER, FORMER_MEMBER);

  private HearingVerbs() {}

  static List<Verb> all() {
    return List.of(
        stopped(
            "Hearings.choices/3",
            Stage.DECIDED,
            HANDS,
            Set.of(Conflict.HANDLED),
            (walk, by) -> hearings(walk).choices(admitted(walk), PeopleQuery.all(), by)),
        stopped(
            "Hearings.choose/5",
            Stage.DECIDED,
            HANDS,
            Set.of(Conflict.HANDLED),
            (walk, by) -> hearings(walk).choose(admitted(walk), 2, handlers(walk), "", by)),
        stopped(
            "Hearings.replace/6",
            Stage.DECIDED,
            HANDS,
            Set.of(Conflict.HANDLED),
            (walk, by) -> {
              AccountId in = walk.panellist("演示九号").id();
              AccountId out = walk.actor(PANELLIST).id();
              hearings(walk).replace(heard(walk), out, in, "病假", "", by);
            }),
        done(
            "Hearings.state/3",
            Stage.DECIDED,
            SIDES,
            (walk, by) -> hearings(walk).state(heard(walk), "演示陈述", by)),
        done(
            "Hearings.declare/3",
            Stage.DECIDED,
            EnumSet.of(PANELLIST),
            (walk, by) -> hearings(walk).declare(heard(walk), true, by)),
        done(
            "HeardCases.find/2",
            Stage.DECIDED,
            EnumSet.of(PANELLIST),
            (walk, by) -> walk.get(HeardCases.class).find(readyToVote(walk), by)),
        done(
            "Hearings.recuse/3",
            Stage.DECIDED,
            EnumSet.of(PANELLIST),
            (walk, by) -> hearings(walk).recuse(heard(walk), "病假", by)),
        done(
            "Hearings.vote/4",
            Stage.DECIDED,
            EnumSet.of(PANELLIST),
            (walk, by) ->
                hearings(walk).vote(readyToVote(walk), AppealOutcome.DISMISSED, "理由", by)));
  }

  private static UUID admitted(Walk walk) {
    UUID id =
        walk.get(Appeals.class).lodge(walk.id(), null, "演示理由", null, walk.actor(APPLICANT)).id();
    walk.get(Examinations.class).admit(id, 1, stranger(walk));
    return id;
  }

  private static UUID heard(Walk walk) {
    UUID id = admitted(walk);
    hearings(walk).choose(id, 2, handlers(walk), "", stranger(walk));
    return id;
  }

  private static UUID readyToVote(Walk walk) {
    UUID id = heard(walk);
    hearings(walk).state(id, "演示陈述", walk.actor(APPLICANT));
    hearings(walk).state(id, "演示答复", walk.actor(OFFICER));
    hearings(walk).declare(id, true, walk.actor(PANELLIST));
    return id;
  }

  private static Set<AccountId> handlers(Walk walk) {
    return Set.of(
        walk.actor(PANELLIST).id(), walk.panellist("演示七号").id(), walk.panellist("演示八号").id());
  }

  private static Actor stranger(Walk walk) {
    return walk.account("演示评价管理员九", null, Set.of(Role.MANAGER));
  }

  private static Hearings hearings(Walk walk) {
    return walk.get(Hearings.class);
  }
}
