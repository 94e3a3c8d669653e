package org.zhiheng.wiring;

import static org.zhiheng.wiring.Part.ADMINISTRATOR;
import static org.zhiheng.wiring.Verb.done;
import static org.zhiheng.wiring.Verb.of;
import static org.zhiheng.wiring.Verb.stopped;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.zhiheng.application.Applicants;
import org.zhiheng.application.Samples;
import org.zhiheng.body.Bodies;
import org.zhiheng.body.BodyRefusal;
import org.zhiheng.body.Enrolment;
import org.zhiheng.body.RecognisedProvider;
import org.zhiheng.body.Risk;
import org.zhiheng.body.RiskRegister;
import org.zhiheng.body.TrainingProviders;
import org.zhiheng.identity.AccountDetails;
import org.zhiheng.identity.AccountImports;
import org.zhiheng.identity.Accounts;
import org.zhiheng.identity.Attempts;
import org.zhiheng.identity.Calls;
import org.zhiheng.identity.Invitations;
import org.zhiheng.identity.Joins;
import org.zhiheng.identity.NewAccount;
import org.zhiheng.identity.Registrations;
import org.zhiheng.identity.SecondFactors;
import org.zhiheng.identity.TestCodes;
import org.zhiheng.jobs.Jobs;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.PersonId;
import org.zhiheng.kernel.Role;
import org.zhiheng.organisation.Organisations;
import org.zhiheng.person.Claims;
import org.zhiheng.person.PersonExports;
import org.zhiheng.person.PersonRefusal;
import org.zhiheng.person.Persons;
import org.zhiheng.person.Retention;
import org.zhiheng.person.RetentionPeriod;
import org.zhiheng.support.TestAccounts;

/** The verbs beside the line: the body, its accounts, and what people tell about themselves. */
final class HouseVerbs {

  private static final Set<Part> ADMINISTRATORS = EnumSet.of(ADMINISTRATOR);

  private static final String KIND = "identity.notices";

  private static final String TABLE = "账号,姓名,角色\nwiring,测试甲,APPLICANT\n";

  private HouseVerbs() {}

  static List<Verb> body() {
    Set<Part> keepers = Part.all(Role.ADMINISTRATOR, Role.MANAGER);
    return List.of(
        done(
            "Bodies.save/2",
            Stage.PREPARED,
            keepers,
            (walk, by) -> {
              Bodies bodies = walk.get(Bodies.class);
              bodies.save(walk.body(bodies.get().version()), by);
            }),
        stopped(
            "Bodies.setPrefix/2",
            Stage.PREPARED,
            keepers,
            Set.of(BodyRefusal.PREFIX_STAYS),
            (walk, by) -> walk.get(Bodies.class).setPrefix("QY", by)),
        done(
            "TrainingProviders.recognise/2",
            Stage.PREPARED,
            Part.all(Role.MANAGER),
            (walk, by) -> {
              var from = LocalDate.of(2025, 1, 1);
              walk.get(TrainingProviders.class)
                  .recognise(
                      new RecognisedProvider(0, "演示培训协会", null, List.of(), from, null, 0), by);
            }),
        done(
            "RiskRegister.page/2",
            Stage.PREPARED,
            Part.all(Role.MANAGER, Role.SUPERVISOR),
            (walk, by) -> walk.get(RiskRegister.class).page("", by)),
        done(
            "RiskRegister.history/2",
            Stage.PREPARED,
            Part.all(Role.MANAGER, Role.SUPERVISOR),
            (walk, by) -> {
              int no = walk.get(RiskRegister.class).keep(risk(), walk.actor(Part.MANAGER));
              walk.get(RiskRegister.class).history(no, by);
            }),
        done(
            "RiskRegister.keep/2",
            Stage.PREPARED,
            Part.all(Role.MANAGER),
            (walk, by) -> walk.get(RiskRegister.class).keep(risk(), by)),
        done(
            "Bodies.enrol/2",
            Stage.PREPARED,
            keepers,
            (walk, by) -> {
              var assessor = walk.account("演示评价员", null, Set.of(Role.ASSESSOR));
              var until = LocalDate.of(2099, 1, 1);
              walk.get(Bodies.class)
                  .enrol(new Enrolment(assessor.id(), null, "", "质量评价师", until, 0), by);
            }));
  }

  static List<Verb> accounts() {
    return List.of(
        done(
            "Accounts.invite/2",
            Stage.PREPARED,
            ADMINISTRATORS,
            (walk, by) -> walk.get(Accounts.class).invite(newcomer(), by)),
        done(
            "Accounts.change/3",
            Stage.PREPARED,
            ADMINISTRATORS,
            (walk, by) -> {
              var account = walk.get(Accounts.class).find(walk.actor(Part.APPLICANT).id());
              var details =
                  new AccountDetails(
                      account.name(),
                      account.roles(),
                      account.organisation(),
                      null,
                      "演示部门",
                      account.version());
              walk.get(Accounts.class).change(account.id(), details, by);
            }),
        done(
            "Accounts.setActive/4",
            Stage.PREPARED,
            ADMINISTRATORS,
            (walk, by) -> {
              var account = walk.get(Accounts.class).find(walk.actor(Part.APPLICANT).id());
              walk.get(Accounts.class).setActive(account.id(), false, account.version(), by);
            }),
        done(
            "Joins.join/4 by persons",
            Stage.PREPARED,
            ADMINISTRATORS,
            (walk, by) ->
                walk.get(Joins.class)
                    .join(
                        walk.panellist("演示四号").person(),
                        walk.panellist("演示四号").person(),
                        "同一人",
                        by)),
        done(
            "Joins.join/4 by login",
            Stage.PREPARED,
            ADMINISTRATORS,
            (walk, by) -> {
              Accounts accounts = walk.get(Accounts.class);
              var other = accounts.find(walk.panellist("演示五号").id());
              walk.get(Joins.class).join(walk.panellist("演示五号").id(), other.login(), "同一人", by);
            }),
        done(
            "Joins.withdraw/3",
            Stage.SUBMITTED,
            ADMINISTRATORS,
            (walk, by) -> {
              Joins joins = walk.get(Joins.class);
              PersonId gone = walk.actor(Part.APPLICANT).person();
              PersonId stays = walk.panellist("演示四号").person();
              if (joins.of(gone).isEmpty()) {
                joins.join(gone, stays, "已核对证件", TestAccounts.SECOND_ADMINISTRATOR);
              }
              joins.withdraw(gone, stays, by);
            }),
        done(
            "AccountImports.plan/2",
            Stage.PREPARED,
            ADMINISTRATORS,
            (walk, by) -> walk.get(AccountImports.class).plan(TABLE, by)),
        done(
            "AccountImports.carryOut/2",
            Stage.PREPARED,
            ADMINISTRATORS,
            (walk, by) -> walk.get(AccountImports.class).carryOut(TABLE, by)),
        done(
            "Attempts.most/1",
            Stage.PREPARED,
            ADMINISTRATORS,
            (walk, by) -> walk.get(Attempts.class).most(by)),
        done(
            "Calls.slowed/1",
            Stage.PREPARED,
            ADMINISTRATORS,
            (walk, by) -> walk.get(Calls.class).slowed(by)),
        done(
            "Invitations.issue/2",
            Stage.PREPARED,
            ADMINISTRATORS,
            (walk, by) -> walk.get(Invitations.class).issue(walk.actor(Part.APPLICANT).id(), by)),
        done(
            "Registrations.open/2",
            Stage.PREPARED,
            ADMINISTRATORS,
            (walk, by) -> walk.get(Registrations.class).open(true, by)),
        done(
            "SecondFactors.reset/2",
            Stage.PREPARED,
            ADMINISTRATORS,
            (walk, by) -> {
              SecondFactors factors = walk.get(SecondFactors.class);
              var account = walk.get(Accounts.class).find(walk.actor(Part.APPLICANT).id());
              String secret = factors.secret("");
              factors.setUp(
                  account, null, secret, TestCodes.code(secret, walk.get(Clock.class).instant()));
              factors.reset(account, by);
            }),
        done(
            "Claims.open/2",
            Stage.PREPARED,
            ADMINISTRATORS,
            (walk, by) -> walk.get(Claims.class).open(null, by)),
        done(
            "Claims.join/3",
            Stage.PREPARED,
            ADMINISTRATORS,
            (walk, by) -> walk.get(Claims.class).join(walk.claimed(), "同一人", by)),
        done(
            "Claims.give/3",
            Stage.PREPARED,
            ADMINISTRATORS,
            (walk, by) -> walk.get(Claims.class).give(walk.claimed(), "先前填错", by)),
        done(
            "Claims.dismiss/3",
            Stage.PREPARED,
            ADMINISTRATORS,
            (walk, by) -> walk.get(Claims.class).dismiss(walk.claimed(), "填错", by)),
        done(
            "Retention.periods/1",
            Stage.PREPARED,
            ADMINISTRATORS,
            (walk, by) -> walk.get(Retention.class).periods(by)),
        done(
            "Retention.propose/4", Stage.PREPARED, ADMINISTRATORS, (walk, by) -> propose(walk, by)),
        of(
            "Retention.waiting/1",
            Stage.PREPARED,
            ADMINISTRATORS,
            (walk, by) -> {
              propose(walk, TestAccounts.ADMINISTRATOR);
              return walk.get(Retention.class).waiting(by) > 0;
            }),
        of(
            "Claims.waiting/1",
            Stage.PREPARED,
            ADMINISTRATORS,
            (walk, by) -> {
              walk.claimed();
              return walk.get(Claims.class).waiting(by) > 0;
            }),
        stopped(
            "Retention.takeBack/3",
            Stage.PREPARED,
            ADMINISTRATORS,
            Set.of(PersonRefusal.PERIOD_PROPOSED_BY_ANOTHER),
            (walk, by) -> {
              propose(walk, TestAccounts.ADMINISTRATOR);
              walk.get(Retention.class).takeBack(KIND, period(walk).version(), by);
            }),
        done(
            "Retention.confirm/3",
            Stage.PREPARED,
            ADMINISTRATORS,
            (walk, by) -> {
              propose(walk, TestAccounts.ADMINISTRATOR);
              walk.get(Retention.class).confirm(KIND, period(walk).version(), by);
            }),
        done(
            "Jobs.runNow/2",
            Stage.PREPARED,
            ADMINISTRATORS,
            (walk, by) -> walk.get(Jobs.class).runNow("jobs.retry", by)),
        done(
            "Jobs.handOver/2",
            Stage.PREPARED,
            ADMINISTRATORS,
            (walk, by) -> walk.get(Jobs.class).handOver(UUID.randomUUID(), by)));
  }

  static List<Verb> organisation() {
    return List.of(
        done(
            "Organisations.save/2",
            Stage.PREPARED,
            EnumSet.of(Part.APPLICANT, Part.OWN_EMPLOYER, Part.COLLEAGUE, Part.RECOMMENDER),
            (walk, by) -> {
              Organisations organisations = walk.get(Organisations.class);
              int version = organisations.find(walk.organisation).orElseThrow().version();
              organisations.save(Samples.organisation(walk.organisation, version), by);
            }),
        done(
            "Organisations.introduce/4",
            Stage.PREPARED,
            Part.all(Role.APPLICANT, Role.EMPLOYER, Role.OFFICER, Role.MANAGER),
            (walk, by) ->
                walk.get(Organisations.class).introduce(Applicants.code(), "演示新单位", "演示路 9 号", by)),
        done(
            "Persons.save/2",
            Stage.PREPARED,
            EnumSet.of(Part.APPLICANT, Part.SECOND_ACCOUNT, Part.OWN_EMPLOYER),
            (walk, by) -> {
              Persons persons = walk.get(Persons.class);
              persons.save(persons.trustedFile(walk.actor(Part.APPLICANT).person()).person(), by);
            }),
        done(
            "PersonExports.export/3",
            Stage.PREPARED,
            EnumSet.of(ADMINISTRATOR, Part.APPLICANT, Part.SECOND_ACCOUNT, Part.OWN_EMPLOYER),
            (walk, by) ->
                walk.get(PersonExports.class)
                    .export(walk.actor(Part.APPLICANT).person(), "书面申请", by)));
  }

  /**
   * Verbs that reach nothing but what is the actor's own, whoever that is: there is no other's to
   * call them on.
   */
  static Set<String> own() {
    return Set.of(
        "SecondFactors.remove/1",
        "SecondFactors.removePasskey/2",
        "SecondFactors.renewCodes/1",
        "Submissions.entitlement/1",
        "CaseFiles.countTasks/1",
        "Complaints.waiting/1",
        "Documents.store/3",
        "Documents.store/4",
        "MailAddresses.of/1",
        "MailAddresses.remove/1",
        "AccountNotices.unread/1",
        "AccountNotices.read/2",
        "Notifications.page/2",
        "Notifications.read/2",
        "Notifications.unread/1",
        "OwnSession.renew/3",
        "Passwords.change/4",
        "Passwords.endSessions/1",
        "Persons.addEmployment/2",
        "Persons.addTraining/2",
        "Persons.changeEmployment/4",
        "Persons.changeTraining/4",
        "Persons.removeEmployment/3",
        "Persons.removeTraining/3");
  }

  /**
   * Questions of pages, which have read the dossier for their reader before, to the rules that the
   * verbs ask again.
   */
  static Set<String> questions() {
    return Set.of(
        "Appeals.whyNotAdd/2",
        "CaseTies.isTied/2",
        "CaseTies.whyNotHandle/2",
        "CaseTies.whyNotHandle/3",
        "Complaints.whyNotAnswer/2",
        "EducationRecords.whyNotCheck/2",
        "EmployerChanges.whyNotEnd/2",
        "EmployerChanges.whyNotTell/2",
        "Examinations.whyNot/2",
        "ForeignLooks.whyNot/2",
        "FormalReviews.whyNot/2",
        "Incidents.whyNotSort/2",
        "Proposals.whyNot/2",
        "Recommendations.whyNot/2",
        "Rulings.whyNotOffer/2",
        "StateChanges.whyNotOffer/2");
  }

  private static void propose(Walk walk, Actor by) {
    RetentionPeriod now = period(walk);
    // what holds, or is proposed, is not proposed again
    int days =
        IntStream.of(400, 401, 402)
            .filter(it -> it != now.days())
            .filter(it -> now.proposed() == null || it != now.proposed().days())
            .findFirst()
            .orElseThrow();
    walk.get(Retention.class).propose(KIND, days, now.version(), by);
  }

  private static RetentionPeriod period(Walk walk) {
    return walk.get(Retention.class).periods(TestAccounts.ADMINISTRATOR).stream()
        .filter(it -> it.kind().equals(KIND))
        .findFirst()
        .orElseThrow();
  }

  private static NewAccount newcomer() {
    return new NewAccount(
        "wiring-" + UUID.randomUUID(),
        "演示六号",
        Set.of(Role.PANELLIST),
        null,
        TestAccounts.document());
  }

  private static Risk risk() {
    // the walk stands on a day of 2026
    return new Risk(0, "演示风险", "演示关系", 2, 3, "演示措施", "演示责任人", LocalDate.of(2026, 9, 1), 0);
  }
}
