package org.zhiheng.wiring;

import static org.zhiheng.wiring.Part.SUPERVISOR;
import static org.zhiheng.wiring.Verb.done;
import static org.zhiheng.wiring.Verb.of;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.zhiheng.application.Applicants;
import org.zhiheng.application.Applications;
import org.zhiheng.complaint.ComplaintOutcome;
import org.zhiheng.complaint.Complaints;
import org.zhiheng.complaint.FilingText;
import org.zhiheng.complaint.Sender;
import org.zhiheng.identity.Account;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.Role;

/**
 * The verbs of complaints (ISO/IEC 17024, 9.9). One that names the case of the walk is found by
 * nobody who put a hand to the case or is tied to it, and all managers of the walk are; one that
 * names none, by each manager.
 */
final class ComplaintVerbs {

  private static final Set<Part> READERS = EnumSet.of(SUPERVISOR);
  private static final Set<Part> ANSWERING = Part.all(Role.MANAGER);

  private ComplaintVerbs() {}

  static List<Verb> all() {
    return List.of(
        done(
            "Complaints.find/2",
            Stage.DECIDED,
            READERS,
            (walk, by) -> complaints(walk).find(received(walk, number(walk)), by)),
        of(
            "Complaints.list/3",
            Stage.DECIDED,
            READERS,
            (walk, by) -> {
              UUID id = received(walk, number(walk));
              return complaints(walk).list(true, "", by).rows().stream()
                  .anyMatch(each -> each.id().equals(id));
            }),
        done(
            "Complaints.figures/1",
            Stage.DECIDED,
            Part.all(Role.MANAGER, Role.SUPERVISOR),
            (walk, by) -> complaints(walk).figures(by)),
        done(
            "Complaints.answer/5",
            Stage.DECIDED,
            ANSWERING,
            (walk, by) ->
                complaints(walk)
                    .answer(received(walk, ""), ComplaintOutcome.UPHELD, "演示答复", true, by)),
        done(
            "Complaints.concern/4",
            Stage.DECIDED,
            ANSWERING,
            (walk, by) ->
                complaints(walk).concern(received(walk, ""), officer(walk).login(), "演示理由", by)),
        done(
            "Complaints.release/4",
            Stage.DECIDED,
            ANSWERING,
            (walk, by) -> {
              UUID id = received(walk, "");
              Account named = officer(walk);
              Actor other = walk.get(Applicants.class).account("演示经理", null, Role.MANAGER).actor();
              complaints(walk).concern(id, named.login(), "演示理由", other);
              complaints(walk).release(id, named.id(), "演示理由", by);
            }),
        done(
            "Complaints.join/4",
            Stage.DECIDED,
            ANSWERING,
            (walk, by) -> complaints(walk).join(received(walk, ""), number(walk), "演示理由", by)));
  }

  private static String number(Walk walk) {
    return Objects.requireNonNull(walk.get(Applications.class).findTrusted(walk.id()).number());
  }

  private static UUID received(Walk walk, String number) {
    return complaints(walk)
        .trustedReceive(
            FilingText.complaint(number, "演示：等了很久没有答复"),
            new Sender("测试庚", "complains@example.org"),
            "R2026-0001");
  }

  private static Account officer(Walk walk) {
    return walk.get(Applicants.class).account("演示受理人", null, Role.OFFICER);
  }

  private static Complaints complaints(Walk walk) {
    return walk.get(Complaints.class);
  }
}
