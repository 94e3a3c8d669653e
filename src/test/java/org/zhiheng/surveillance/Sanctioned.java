package org.zhiheng.surveillance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.zhiheng.application.Applicants;
import org.zhiheng.certificate.CertificateNumber;
import org.zhiheng.certificate.Certificates;
import org.zhiheng.certificate.StateGround;
import org.zhiheng.identity.Account;
import org.zhiheng.identity.Accounts;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.Role;
import org.zhiheng.surveillance.sanction.Docket;
import org.zhiheng.surveillance.sanction.Incident;
import org.zhiheng.surveillance.sanction.IncidentReport;
import org.zhiheng.surveillance.sanction.Incidents;
import org.zhiheng.surveillance.sanction.Measure;
import org.zhiheng.surveillance.sanction.MeasureProposal;
import org.zhiheng.surveillance.sanction.Proceedings;
import org.zhiheng.surveillance.sanction.Ruling;
import org.zhiheng.surveillance.sanction.Rulings;

/** Has certificates sanctioned, through the faces that people use (9.3, C4). */
@TestComponent
public final class Sanctioned {

  private final Incidents incidents;
  private final Proceedings proceedings;
  private final Rulings rulings;
  private final Certificates certificates;
  private final Applicants applicants;
  private final Accounts accounts;
  private final Clock clock;

  Sanctioned(
      Incidents incidents,
      Proceedings proceedings,
      Rulings rulings,
      Certificates certificates,
      Applicants applicants,
      Accounts accounts,
      Clock clock) {
    this.incidents = incidents;
    this.proceedings = proceedings;
    this.rulings = rulings;
    this.certificates = certificates;
    this.applicants = applicants;
    this.accounts = accounts;
    this.clock = clock;
  }

  /** Somebody of the body without any organisation. */
  public Account staff(Role... roles) {
    return applicants.account("演示同事", null, roles);
  }

  /** An event of a holder that was taken up: the holder is heard. */
  public Docket heard(CertificateNumber number, StateGround kind, LocalDate happenedOn) {
    Actor officer = staff(Role.OFFICER).actor();
    boolean linked = kind == StateGround.LINKED_ACCIDENT;
    String employer = certificates.findTrusted(number).orElseThrow().paper().organisation();
    Incident incident =
        incidents.report(
            new IncidentReport(
                kind, linked ? employer : number.value(), happenedOn, "演示经过", "演示来源"),
            List.of(),
            staff(Role.OFFICER).actor());
    incidents.takeUp(incident.id(), incident.version(), "属于 9.3 所列事件", "", officer);
    Docket docket = docket(number, officer);
    if (linked) {
      var proceeding = docket.proceeding();
      proceedings.link(proceeding.id(), proceeding.version(), true, "分管质量", officer);
    }
    return docket(number, officer);
  }

  /** The same, where the holder has answered. */
  public Docket answered(CertificateNumber number, StateGround kind, LocalDate happenedOn) {
    Docket docket = heard(number, kind, happenedOn);
    Actor holder = accounts.find(docket.certificate().account()).actor();
    proceedings.answer(docket.proceeding().id(), "演示陈述", List.of(), holder);
    return docket(number, staff(Role.OFFICER).actor());
  }

  public void suspend(CertificateNumber number, StateGround kind, LocalDate happenedOn) {
    decide(answered(number, kind, happenedOn), suspension());
  }

  public void terminate(CertificateNumber number, StateGround kind, LocalDate happenedOn) {
    decide(answered(number, kind, happenedOn), of(Measure.TERMINATE));
  }

  public void voidIt(CertificateNumber number, StateGround kind, LocalDate happenedOn) {
    decide(answered(number, kind, happenedOn), of(Measure.VOID));
  }

  /** Lifts the suspension that holds. */
  public void lift(CertificateNumber number) {
    Actor officer = staff(Role.OFFICER).actor();
    Docket suspended =
        proceedings.of(number, officer).stream()
            .filter(each -> each.proceeding().state().name().equals("SUSPENDED"))
            .findFirst()
            .orElseThrow();
    decide(suspended, of(Measure.LIFT));
  }

  /** One manager proposes, two others agree. */
  public void decide(Docket docket, MeasureProposal proposal) {
    UUID ruling = propose(docket, proposal);
    rulings.vote(ruling, true, "", staff(Role.MANAGER).actor());
    rulings.vote(ruling, true, "", staff(Role.MANAGER).actor());
  }

  public UUID propose(Docket docket, MeasureProposal proposal) {
    return rulings.propose(docket.proceeding().id(), proposal, staff(Role.MANAGER).actor());
  }

  /** The last one of a certificate. */
  public Docket docket(CertificateNumber number, Actor reader) {
    return proceedings.of(number, reader).getFirst();
  }

  public Ruling ruling(CertificateNumber number) {
    return docket(number, staff(Role.OFFICER).actor()).rulings().getLast();
  }

  public String state(CertificateNumber number) {
    return certificates.findTrusted(number).orElseThrow().state().name();
  }

  public MeasureProposal suspension() {
    return new MeasureProposal(Measure.SUSPEND, null, "完成整改并经核实", true, "演示理由");
  }

  public static MeasureProposal of(Measure measure) {
    return new MeasureProposal(measure, null, "", false, "演示理由");
  }

  public LocalDate today() {
    return LocalDate.now(clock);
  }
}
