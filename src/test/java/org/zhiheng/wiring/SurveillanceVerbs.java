package org.zhiheng.wiring;

import static org.zhiheng.wiring.Part.APPLICANT;
import static org.zhiheng.wiring.Part.COLLEAGUE;
import static org.zhiheng.wiring.Part.OWN_EMPLOYER;
import static org.zhiheng.wiring.Part.RECOMMENDER;
import static org.zhiheng.wiring.Part.SEATED;
import static org.zhiheng.wiring.Part.SECOND_ACCOUNT;
import static org.zhiheng.wiring.Verb.done;
import static org.zhiheng.wiring.Verb.of;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.zhiheng.application.Applicants;
import org.zhiheng.certificate.Certificate;
import org.zhiheng.certificate.Certificates;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.Role;
import org.zhiheng.support.TestNumbers;
import org.zhiheng.surveillance.AttendanceImports;
import org.zhiheng.surveillance.EducationEntry;
import org.zhiheng.surveillance.EducationKind;
import org.zhiheng.surveillance.EducationQuery;
import org.zhiheng.surveillance.EducationRecord;
import org.zhiheng.surveillance.EducationRecords;
import org.zhiheng.surveillance.EducationState;
import org.zhiheng.surveillance.Outlooks;

/** The verbs of a certificate while it runs, on the one that the case of the walk led to. */
final class SurveillanceVerbs {

  /** The person who holds it, by whichever account. */
  private static final Set<Part> HOLDER = EnumSet.of(APPLICANT, SECOND_ACCOUNT, OWN_EMPLOYER);

  private SurveillanceVerbs() {}

  static List<Verb> reading() {
    Set<Part> staff = untied(Role.OFFICER, Role.MANAGER, Role.SUPERVISOR);
    Set<Part> readers = EnumSet.of(APPLICANT, OWN_EMPLOYER, SEATED);
    readers.addAll(staff);
    readers.add(SECOND_ACCOUNT);
    Set<Part> entitled = EnumSet.copyOf(staff);
    entitled.addAll(HOLDER);
    return List.of(
        done(
            "EducationRecords.readable/2",
            Stage.DECIDED,
            entitled,
            (walk, by) -> records(walk).readable(certificate(walk).number(), by)),
        done(
            "Outlooks.of/3",
            Stage.DECIDED,
            readers,
            (walk, by) -> walk.get(Outlooks.class).of(certificate(walk).number(), null, by)),
        of(
            "EducationRecords.list/2",
            Stage.DECIDED,
            staff,
            (walk, by) -> {
              EducationRecord record = entered(walk);
              var query = new EducationQuery("", EducationState.SUBMITTED, "");
              return records(walk).list(query, by).rows().stream()
                  .anyMatch(line -> line.record().id().equals(record.id()));
            }));
  }

  static List<Verb> education() {
    return List.of(
        done("EducationRecords.enter/5", Stage.DECIDED, HOLDER, SurveillanceVerbs::enter),
        done(
            "AttendanceImports.plan/3",
            Stage.DECIDED,
            Part.all(Role.OFFICER),
            (walk, by) -> walk.get(AttendanceImports.class).plan(entry(walk), list(walk), by)),
        of(
            "AttendanceImports.carryOut/3",
            Stage.DECIDED,
            untied(Role.OFFICER),
            (walk, by) ->
                walk.get(AttendanceImports.class).carryOut(entry(walk), list(walk), by) == 1),
        done(
            "EducationRecords.change/4",
            Stage.DECIDED,
            HOLDER,
            (walk, by) -> records(walk).change(entered(walk).id(), 1, entry(walk), by)),
        done(
            "EducationRecords.change/6",
            Stage.DECIDED,
            HOLDER,
            (walk, by) ->
                records(walk)
                    .change(entered(walk).id(), 1, entry(walk), "证明.pdf", Applicants.pdf(), by)),
        done(
            "EducationRecords.withdraw/3",
            Stage.DECIDED,
            HOLDER,
            (walk, by) -> records(walk).withdraw(entered(walk).id(), 1, by)),
        done(
            "EducationRecords.accept/3",
            Stage.DECIDED,
            untied(Role.OFFICER),
            (walk, by) -> records(walk).accept(entered(walk).id(), 1, by)),
        done(
            "EducationRecords.annul/4",
            Stage.DECIDED,
            untied(Role.OFFICER, Role.MANAGER),
            (walk, by) -> {
              EducationRecord record = entered(walk);
              Actor officer = walk.account("演示受理员", null, Set.of(Role.OFFICER));
              records(walk).accept(record.id(), 1, officer);
              records(walk).annul(record.id(), 2, "误认", by);
            }),
        done(
            "EducationRecords.askBack/4",
            Stage.DECIDED,
            untied(Role.OFFICER),
            (walk, by) -> records(walk).askBack(entered(walk).id(), 1, "请补充议程", by)));
  }

  /** Whoever has a role and neither is the holder nor belongs to the holder's organisation. */
  private static Set<Part> untied(Role... roles) {
    Set<Part> parts = Part.all(roles);
    parts.removeAll(EnumSet.of(SECOND_ACCOUNT, COLLEAGUE, RECOMMENDER));
    return parts;
  }

  private static EducationRecord entered(Walk walk) {
    return enter(walk, walk.actor(APPLICANT));
  }

  private static EducationRecord enter(Walk walk, Actor by) {
    return records(walk)
        .enter(certificate(walk).number(), entry(walk), "证明.pdf", Applicants.pdf(), by);
  }

  private static EducationEntry entry(Walk walk) {
    return new EducationEntry(
        EducationKind.TRAINING, "演示讲座", "演示协会", walk.today(), new BigDecimal("4"));
  }

  private static String list(Walk walk) {
    return "number\n" + TestNumbers.of(walk.actor(APPLICANT).person());
  }

  private static EducationRecords records(Walk walk) {
    return walk.get(EducationRecords.class);
  }

  private static Certificate certificate(Walk walk) {
    return walk.get(Certificates.class).trustedOfCase(walk.id()).orElseThrow();
  }
}
