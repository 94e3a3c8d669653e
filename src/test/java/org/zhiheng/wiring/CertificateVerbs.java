package org.zhiheng.wiring;

import static org.zhiheng.wiring.Part.APPLICANT;
import static org.zhiheng.wiring.Part.COLLEAGUE;
import static org.zhiheng.wiring.Part.MANAGER;
import static org.zhiheng.wiring.Part.OWN_EMPLOYER;
import static org.zhiheng.wiring.Part.RECOMMENDER;
import static org.zhiheng.wiring.Part.SEATED;
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
import org.zhiheng.certificate.CertificateQuery;
import org.zhiheng.certificate.CertificateRefusal;
import org.zhiheng.certificate.Certificates;
import org.zhiheng.certificate.EditionCause;
import org.zhiheng.certificate.Editions;
import org.zhiheng.certificate.Reissue;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.Role;

/** The verbs of certificates, on the one that the case of the walk led to. */
final class CertificateVerbs {

  private CertificateVerbs() {}

  static List<Verb> reading() {
    // S9, P9, P10: whom something ties to the holder sees nothing of it as staff
    Set<Part> staff = Part.all(Role.OFFICER, Role.MANAGER, Role.SUPERVISOR);
    staff.removeAll(EnumSet.of(COLLEAGUE, RECOMMENDER));
    Set<Part> listers = EnumSet.copyOf(staff);
    listers.add(APPLICANT);
    listers.add(OWN_EMPLOYER);
    Set<Part> readers = EnumSet.copyOf(listers);
    readers.add(SEATED);
    return List.of(
        done(
            "Certificates.find/2",
            Stage.DECIDED,
            readers,
            (walk, by) -> walk.get(Certificates.class).find(certificate(walk).number(), by)),
        done(
            "Certificates.history/2",
            Stage.DECIDED,
            readers,
            (walk, by) -> walk.get(Certificates.class).history(certificate(walk).number(), by)),
        done(
            "Certificates.editions/2",
            Stage.DECIDED,
            readers,
            (walk, by) -> walk.get(Certificates.class).editions(certificate(walk).number(), by)),
        of(
            "Certificates.ofCase/2",
            Stage.DECIDED,
            readers,
            (walk, by) -> !walk.get(Certificates.class).ofCase(walk.id(), by).isEmpty()),
        of(
            "Certificates.isTied/2",
            Stage.DECIDED,
            EnumSet.of(APPLICANT, SECOND_ACCOUNT, OWN_EMPLOYER, COLLEAGUE, RECOMMENDER),
            (walk, by) -> walk.get(Certificates.class).isTied(certificate(walk), by)),
        of(
            "Certificates.list/2",
            Stage.DECIDED,
            listers,
            (walk, by) ->
                walk.get(Certificates.class).list(CertificateQuery.all(), by).rows().stream()
                    .anyMatch(it -> it.number().equals(certificate(walk).number()))));
  }

  static List<Verb> changing() {
    // who evaluated, decided or recommended takes no part in what becomes of the certificate
    Set<Part> managers = EnumSet.of(MANAGER);
    return List.of(
        done("Editions.propose/4", Stage.DECIDED, managers, (walk, by) -> proposeReissue(walk, by)),
        done(
            "Editions.agree/3",
            Stage.DECIDED,
            managers,
            (walk, by) -> walk.get(Editions.class).agree(number(walk), proposedReissue(walk), by)),
        done(
            "Editions.reject/4",
            Stage.DECIDED,
            managers,
            (walk, by) ->
                walk.get(Editions.class).reject(number(walk), proposedReissue(walk), "无误", by)),
        stopped(
            "Editions.takeBack/3",
            Stage.DECIDED,
            EnumSet.allOf(Part.class),
            Set.of(CertificateRefusal.NOT_THE_PROPOSER),
            (walk, by) ->
                walk.get(Editions.class).takeBack(number(walk), proposedReissue(walk), by)),
        of(
            "Editions.whyNot/2",
            Stage.DECIDED,
            managers,
            (walk, by) -> walk.get(Editions.class).whyNot(number(walk), by).propose().isEmpty()));
  }

  private static UUID proposeReissue(Walk walk, Actor by) {
    var paper = new Reissue(EditionCause.PAPER, "", "证书遗失");
    Certificate certificate = certificate(walk);
    return walk.get(Editions.class).propose(certificate.number(), certificate.version(), paper, by);
  }

  /** Proposed by a manager who has no other part. */
  private static UUID proposedReissue(Walk walk) {
    return proposeReissue(
        walk, walk.get(Applicants.class).account("演示同事", null, Role.MANAGER).actor());
  }

  private static CertificateNumber number(Walk walk) {
    return certificate(walk).number();
  }

  private static Certificate certificate(Walk walk) {
    return walk.get(Certificates.class).trustedOfCase(walk.id()).orElseThrow();
  }
}
