package org.zhiheng.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhiheng.application.Applicants;
import org.zhiheng.certificate.Awards;
import org.zhiheng.certificate.Certificate;
import org.zhiheng.certificate.StateGround;
import org.zhiheng.decision.ReportedCases;
import org.zhiheng.decision.ReportedCases.Reported;
import org.zhiheng.identity.Account;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.Role;
import org.zhiheng.notification.NotificationEvents.MailSentAgain;
import org.zhiheng.support.ServerTest;
import org.zhiheng.support.TestClock;
import org.zhiheng.surveillance.sanction.Attachment;
import org.zhiheng.surveillance.sanction.Incident;
import org.zhiheng.surveillance.sanction.IncidentReport;
import org.zhiheng.surveillance.sanction.Incidents;

/** What names somebody in a roundabout way is kept from them in the trail as well (4.3, C4). */
@ServerTest
class OwnPartsTests {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  @Autowired private AuditTrail trail;
  @Autowired private ReportedCases cases;
  @Autowired private Awards awards;
  @Autowired private Incidents incidents;
  @Autowired private ApplicationEventPublisher events;
  @Autowired private TransactionTemplate transaction;
  @Autowired private JdbcClient jdbc;
  @Autowired private TestClock clock;

  private Reported reported;
  private Certificate certificate;
  private Actor officer;
  private Actor sorter;
  private Actor holder;
  private Actor colleague;
  private Actor stranger;

  @BeforeEach
  void aHolderWhoIsAdministratorAndAnAdministratorOfTheSameOrganisation() {
    clock.setDay(DAY);
    cases.enterBody();
    reported = cases.reported("测试甲", "1");
    certificate = awards.award(reported);
    officer = cases.account("演示受理员", Role.OFFICER).actor();
    sorter = cases.account("演示受理员二号", Role.OFFICER).actor();
    holder = administrator(reported.applicant());
    colleague = administrator(cases.colleague(reported.applicant(), Role.ADMINISTRATOR));
    stranger = cases.account("演示管理员", Role.ADMINISTRATOR).actor();
  }

  @Test
  void c4_whoIsReportedDoesNotReadByWhomNorByWhomItWasSorted() {
    Incident incident = report(StateGround.CONDUCT, certificate.number().value());
    String file = incident.files().getFirst().toString();
    hiddenFromTheTied(incident.id().toString());
    hiddenFromTheTied(file);

    incidents.dismiss(incident.id(), 1, "演示理由", sorter);

    hiddenFromTheTied(incident.id().toString());
    assertThat(types(incident.id().toString(), stranger))
        .containsExactly("surveillance.IncidentSorted", "surveillance.IncidentReported");
  }

  @Test
  void c4_whoBelongsToTheOrganisationDoesNotReadOfItsAccidentBeforeOrAfterItIsTakenUp() {
    Incident incident = report(StateGround.LINKED_ACCIDENT, certificate.paper().organisation());
    hiddenFromTheTied(incident.id().toString());
    incidents.takeUp(incident.id(), 1, "演示理由", "", sorter);
    hiddenFromTheTied(incident.id().toString());
    hiddenFromTheTied(incident.files().getFirst().toString());
  }

  @Test
  void whatOthersDidToTheOwnAccountOrToMailsToItIsReadByOthers() {
    String account = stranger.id().toString();
    assertThat(types(account, stranger)).isEmpty();
    assertThat(types(account, holder)).contains("identity.AccountCreated");
    assertThat(types(stranger.person().toString(), stranger)).isEmpty();

    String mail = mailTo(stranger);
    assertThat(types(mail, stranger)).isEmpty();
    assertThat(types(mail, holder)).containsExactly("notification.MailSentAgain");
  }

  private Incident report(StateGround kind, String subject) {
    return incidents.report(
        new IncidentReport(kind, subject, DAY, "演示经过", "演示来源"),
        List.of(new Attachment("证据.pdf", Applicants.pdf())),
        officer);
  }

  private void hiddenFromTheTied(String subject) {
    assertThat(types(subject, stranger)).isNotEmpty();
    assertThat(types(subject, holder)).isEmpty();
    assertThat(types(subject, colleague)).isEmpty();
  }

  private List<String> types(String subject, Actor reader) {
    return trail.records(subject, null, 50, reader).stream().map(AuditRecord::type).toList();
  }

  private String mailTo(Actor reader) {
    UUID id = UUID.randomUUID();
    jdbc.sql(
            """
            insert into notification.mail (id, account_id, kind, address, subject, text, state,
              attempts, made_at, next_at, claimed_at)
            values (?, ?, 'NEWS', 'x@example.org', 'x', '', 'GIVEN_UP', 1, now(), now(), now())
            """)
        .params(id, reader.id().value())
        .update();
    transaction.executeWithoutResult(
        status ->
            events.publishEvent(new MailSentAgain(id.toString(), officer.id(), clock.instant())));
    return id.toString();
  }

  private static Actor administrator(Account account) {
    return new Actor(
        account.id(),
        account.person(),
        account.name(),
        Set.of(Role.ADMINISTRATOR),
        account.organisation());
  }
}
