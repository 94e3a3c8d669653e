package org.zhiheng.wiring;

import static org.zhiheng.wiring.Part.APPLICANT;
import static org.zhiheng.wiring.Part.COLLEAGUE;
import static org.zhiheng.wiring.Part.MANAGER;
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
import org.zhiheng.application.Applicants;
import org.zhiheng.certificate.Certificate;
import org.zhiheng.certificate.CertificateNumber;
import org.zhiheng.certificate.CertificateRefusal;
import org.zhiheng.certificate.Certificates;
import org.zhiheng.certificate.StateChanges;
import org.zhiheng.certificate.StateGround;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.Role;
import org.zhiheng.surveillance.sanction.Incident;
import org.zhiheng.surveillance.sanction.IncidentReport;
import org.zhiheng.surveillance.sanction.Incidents;
import org.zhiheng.surveillance.sanction.Measure;
import org.zhiheng.surveillance.sanction.MeasureProposal;
import org.zhiheng.surveillance.sanction.Proceeding;
import org.zhiheng.surveillance.sanction.Proceedings;
import org.zhiheng.surveillance.sanction.Rulings;
import org.zhiheng.surveillance.sanction.SanctionRefusal;

/** The verbs of events and sanctions, on the certificate that the case of the walk led to (9.3). */
final class SanctionVerbs {

  private static final Set<Part> HOLDER = EnumSet.of(APPLICANT, SECOND_ACCOUNT, OWN_EMPLOYER);

  /** Who evaluated, decided or recommended takes no part in what becomes of the certificate. */
  private static final Set<Part> MANAGERS = EnumSet.of(MANAGER);

  private SanctionVerbs() {}

  static List<Verb> incidents() {
    Set<Part> reporters = Part.all(Role.OFFICER, Role.MANAGER);
    reporters.add(APPLICANT);
    Set<Part> staff = untied(Role.OFFICER, Role.MANAGER);
    Set<Part> readers = untied(Role.OFFICER, Role.MANAGER, Role.SUPERVISOR);
    return List.of(
        done("Incidents.report/3", Stage.DECIDED, reporters, (walk, by) -> report(walk, by)),
        done(
            "Incidents.takeUp/5",
            Stage.DECIDED,
            staff,
            (walk, by) -> incidents(walk).takeUp(reported(walk).id(), 1, "属于 9.3", "", by)),
        done(
            "Incidents.dismiss/4",
            Stage.DECIDED,
            staff,
            (walk, by) -> incidents(walk).dismiss(reported(walk).id(), 1, "无关", by)),
        done(
            "Incidents.find/2",
            Stage.DECIDED,
            readers,
            (walk, by) -> incidents(walk).find(reported(walk).id(), by)),
        done(
            "Incidents.touched/2",
            Stage.DECIDED,
            readers,
            (walk, by) -> incidents(walk).touched(reported(walk).id(), by)),
        of(
            "Incidents.list/3",
            Stage.DECIDED,
            readers,
            (walk, by) -> {
              UUID id = reported(walk).id();
              return incidents(walk).list(null, "", by).rows().stream()
                  .anyMatch(each -> each.id().equals(id));
            }));
  }

  static List<Verb> proceedings() {
    Set<Part> staff = untied(Role.OFFICER, Role.MANAGER);
    return List.of(
        done(
            "Proceedings.of/2",
            Stage.DECIDED,
            untied(Role.OFFICER, Role.MANAGER, Role.SUPERVISOR),
            (walk, by) -> proceedings(walk).of(number(walk), by)),
        done(
            "Proceedings.ofOwn/2",
            Stage.DECIDED,
            HOLDER,
            (walk, by) -> proceedings(walk).ofOwn(number(walk), by)),
        stopped(
            "Proceedings.link/5",
            Stage.DECIDED,
            staff,
            Set.of(SanctionRefusal.LINKED_ALREADY),
            (walk, by) -> {
              Proceeding heard = heard(walk);
              proceedings(walk).link(heard.id(), heard.version(), true, "演示理由", by);
            }),
        stopped(
            "Proceedings.handBack/2",
            Stage.DECIDED,
            staff,
            Set.of(SanctionRefusal.NO_PAPER_OUT),
            (walk, by) -> proceedings(walk).handBack(heard(walk).id(), by)),
        done(
            "Proceedings.answer/4",
            Stage.DECIDED,
            HOLDER,
            (walk, by) -> proceedings(walk).answer(heard(walk).id(), "演示陈述", List.of(), by)));
  }

  static List<Verb> rulings() {
    return List.of(
        done(
            "Rulings.propose/3",
            Stage.DECIDED,
            MANAGERS,
            (walk, by) -> rulings(walk).propose(answered(walk).id(), termination(), by)),
        done(
            "Rulings.suspendAtOnce/3",
            Stage.DECIDED,
            MANAGERS,
            (walk, by) -> rulings(walk).suspendAtOnce(heard(walk).id(), "危及安全", by)),
        done(
            "Rulings.vote/4",
            Stage.DECIDED,
            MANAGERS,
            (walk, by) -> rulings(walk).vote(proposed(walk), true, "", by)),
        stopped(
            "Rulings.takeBack/2",
            Stage.DECIDED,
            EnumSet.allOf(Part.class),
            Set.of(SanctionRefusal.NOT_THE_PROPOSER),
            (walk, by) -> rulings(walk).takeBack(proposed(walk), by)),
        of(
            "StateChanges.whyNotHandle/2",
            Stage.DECIDED,
            MANAGERS,
            (walk, by) -> states(walk).whyNotHandle(certificate(walk), by).isEmpty()),
        stopped(
            "StateChanges.carryOut/3",
            Stage.DECIDED,
            MANAGERS,
            Set.of(CertificateRefusal.NOT_DECIDED),
            (walk, by) -> states(walk).carryOut(proposed(walk), number(walk), by)));
  }

  private static Incident report(Walk walk, Actor by) {
    var report =
        new IncidentReport(StateGround.CONDUCT, number(walk).value(), walk.today(), "演示经过", "演示来源");
    return incidents(walk).report(report, List.of(), by);
  }

  private static Incident reported(Walk walk) {
    return report(walk, staff(walk, Role.OFFICER));
  }

  private static Proceeding heard(Walk walk) {
    Actor officer = staff(walk, Role.OFFICER);
    incidents(walk).takeUp(reported(walk).id(), 1, "属于 9.3", "", officer);
    return proceedings(walk).of(number(walk), officer).getFirst().proceeding();
  }

  private static Proceeding answered(Walk walk) {
    Proceeding heard = heard(walk);
    proceedings(walk).answer(heard.id(), "演示陈述", List.of(), walk.actor(APPLICANT));
    return heard;
  }

  /** Proposed by a manager who has no other part. */
  private static UUID proposed(Walk walk) {
    return rulings(walk).propose(answered(walk).id(), termination(), staff(walk, Role.MANAGER));
  }

  private static MeasureProposal termination() {
    return new MeasureProposal(Measure.TERMINATE, null, "", false, "演示理由");
  }

  /** Whoever has a role and neither is the holder nor belongs to the holder's organisation. */
  private static Set<Part> untied(Role... roles) {
    Set<Part> parts = Part.all(roles);
    parts.removeAll(EnumSet.of(SECOND_ACCOUNT, COLLEAGUE, RECOMMENDER));
    return parts;
  }

  private static Actor staff(Walk walk, Role role) {
    return walk.get(Applicants.class).account("演示同事", null, role).actor();
  }

  private static Incidents incidents(Walk walk) {
    return walk.get(Incidents.class);
  }

  private static Proceedings proceedings(Walk walk) {
    return walk.get(Proceedings.class);
  }

  private static Rulings rulings(Walk walk) {
    return walk.get(Rulings.class);
  }

  private static StateChanges states(Walk walk) {
    return walk.get(StateChanges.class);
  }

  private static CertificateNumber number(Walk walk) {
    return certificate(walk).number();
  }

  private static Certificate certificate(Walk walk) {
    return walk.get(Certificates.class).trustedOfCase(walk.id()).orElseThrow();
  }
}
