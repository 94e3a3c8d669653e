package org.zhiheng.wiring;

import static org.zhiheng.wiring.Part.ADMINISTRATOR;
import static org.zhiheng.wiring.Part.APPLICANT;
import static org.zhiheng.wiring.Part.FORMER_MEMBER;
import static org.zhiheng.wiring.Part.LEADER;
import static org.zhiheng.wiring.Part.MANAGER;
import static org.zhiheng.wiring.Part.MEMBER;
import static org.zhiheng.wiring.Part.OFFICER;
import static org.zhiheng.wiring.Part.OTHER_APPLICANT;
import static org.zhiheng.wiring.Part.OWN_EMPLOYER;
import static org.zhiheng.wiring.Part.RECOMMENDER;
import static org.zhiheng.wiring.Part.SEATED;
import static org.zhiheng.wiring.Part.SECOND_ACCOUNT;
import static org.zhiheng.wiring.Part.SUPERVISOR;
import static org.zhiheng.wiring.Verb.done;
import static org.zhiheng.wiring.Verb.of;
import static org.zhiheng.wiring.Verb.stopped;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.zhiheng.application.Applicants;
import org.zhiheng.application.ApplicationQuery;
import org.zhiheng.application.ApplicationRefusal;
import org.zhiheng.application.Applications;
import org.zhiheng.application.CaseTies;
import org.zhiheng.application.Dossier;
import org.zhiheng.application.Evidence;
import org.zhiheng.application.EvidenceFiles;
import org.zhiheng.application.FilePart;
import org.zhiheng.application.ForeignCertificates;
import org.zhiheng.application.Occurrence;
import org.zhiheng.application.PersonalNumbers;
import org.zhiheng.application.Samples;
import org.zhiheng.application.SelfEvaluation;
import org.zhiheng.application.SelfEvaluations;
import org.zhiheng.application.Submissions;
import org.zhiheng.application.Supplement;
import org.zhiheng.application.recommendation.EmployerChanges;
import org.zhiheng.application.recommendation.NewEmployer;
import org.zhiheng.application.recommendation.Recommendations;
import org.zhiheng.application.review.ForeignLooks;
import org.zhiheng.application.review.FormalReviews;
import org.zhiheng.application.review.Proposals;
import org.zhiheng.audit.AuditTrail;
import org.zhiheng.casefile.CaseFiles;
import org.zhiheng.casefile.CaseQuery;
import org.zhiheng.casefile.YearOverviews;
import org.zhiheng.decision.DecisionRefusal;
import org.zhiheng.decision.Decisions;
import org.zhiheng.decision.Explanations;
import org.zhiheng.decision.FileSeals;
import org.zhiheng.decision.Objections;
import org.zhiheng.decision.Panels;
import org.zhiheng.decision.PublicNotices;
import org.zhiheng.decision.SealedDossiers;
import org.zhiheng.decision.Verdict;
import org.zhiheng.document.Documents;
import org.zhiheng.evaluation.Departure;
import org.zhiheng.evaluation.EvaluationRefusal;
import org.zhiheng.evaluation.report.Findings;
import org.zhiheng.evaluation.report.Reports;
import org.zhiheng.evaluation.sheet.Scores;
import org.zhiheng.evaluation.team.AwaitingTeams;
import org.zhiheng.evaluation.team.Departures;
import org.zhiheng.evaluation.team.EvaluationQuery;
import org.zhiheng.evaluation.team.Evaluations;
import org.zhiheng.identity.PeopleQuery;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.Role;
import org.zhiheng.paper.PaperBundle;
import org.zhiheng.paper.Papers;

/** The verbs of the line from the application to the certificate. */
final class LineVerbs {

  private static final Set<Part> THE_APPLICANT =
      EnumSet.of(APPLICANT, SECOND_ACCOUNT, OWN_EMPLOYER);
  private static final Verdict NO_SUCH_THING = new Verdict(false, true, "查无此事");
  private static final Set<Part> TEAM = EnumSet.of(LEADER, MEMBER);
  private static final Set<Part> OVERSEERS = EnumSet.of(MANAGER, SUPERVISOR);

  /** Before there is a team, those who will be in it are staff like others. */
  private static final Set<Part> OFFICERS = EnumSet.of(OFFICER, LEADER, MEMBER, FORMER_MEMBER);

  private static final Set<Part> MANAGERS = EnumSet.of(MANAGER, LEADER, MEMBER, FORMER_MEMBER);

  private LineVerbs() {}

  static List<Verb> application() {
    return List.of(
        done(
            "Submissions.start/1",
            Stage.PREPARED,
            EnumSet.of(APPLICANT, OTHER_APPLICANT),
            (walk, by) -> walk.get(Submissions.class).start(by)),
        of(
            "Submissions.whyNotStart/1",
            Stage.PREPARED,
            EnumSet.of(APPLICANT, OTHER_APPLICANT),
            (walk, by) -> walk.get(Submissions.class).whyNotStart(by).isEmpty()),
        done(
            "SelfEvaluations.save/4",
            Stage.REQUESTED,
            THE_APPLICANT,
            (walk, by) ->
                walk.get(SelfEvaluations.class)
                    .save(
                        walk.id(),
                        new SelfEvaluation(walk.row(), "演示", new BigDecimal("0.5"), 1),
                        Map.of(),
                        by)),
        done(
            "EvidenceFiles.add/5",
            Stage.REQUESTED,
            THE_APPLICANT,
            (walk, by) ->
                walk.get(EvidenceFiles.class)
                    .add(walk.id(), Samples.facts(), "演示.pdf", Applicants.pdf(), by)),
        done(
            "EvidenceFiles.remove/4",
            Stage.REQUESTED,
            THE_APPLICANT,
            (walk, by) -> {
              Evidence evidence = dossier(walk).evidence().getFirst();
              walk.get(EvidenceFiles.class)
                  .remove(walk.id(), evidence.id(), evidence.version(), by);
            }),
        done(
            "ForeignCertificates.name/6",
            Stage.REQUESTED,
            THE_APPLICANT,
            (walk, by) ->
                walk.get(ForeignCertificates.class)
                    .name(
                        walk.id(),
                        0,
                        Samples.foreign(walk.today()),
                        "演示.pdf",
                        Applicants.pdf(),
                        by)),
        stopped(
            "ForeignCertificates.drop/3",
            Stage.REQUESTED,
            THE_APPLICANT,
            Set.of(ApplicationRefusal.FOREIGN_NONE),
            (walk, by) -> walk.get(ForeignCertificates.class).drop(walk.id(), 1, by)),
        done(
            "Submissions.declare/3",
            Stage.REQUESTED,
            THE_APPLICANT,
            (walk, by) ->
                walk.get(Submissions.class).declare(walk.id(), dossier(walk).declarations(), by)),
        stopped(
            "Recommendations.request/2",
            Stage.REQUESTED,
            THE_APPLICANT,
            Set.of(ApplicationRefusal.RECOMMENDATION_REQUESTED),
            (walk, by) -> walk.get(Recommendations.class).request(walk.id(), by)),
        done("Recommendations.sign/6", Stage.REQUESTED, EnumSet.of(RECOMMENDER), Walk::recommend),
        done(
            "Recommendations.dossier/2",
            Stage.REQUESTED,
            EnumSet.of(RECOMMENDER, APPLICANT, SECOND_ACCOUNT, OWN_EMPLOYER),
            (walk, by) -> walk.get(Recommendations.class).dossier(walk.id(), by)),
        of(
            "Recommendations.askedOf/2",
            Stage.REQUESTED,
            EnumSet.of(RECOMMENDER, OWN_EMPLOYER),
            (walk, by) -> !walk.get(Recommendations.class).askedOf(null, by).rows().isEmpty()),
        done(
            "Submissions.submit/3",
            Stage.COMPLETE,
            THE_APPLICANT,
            (walk, by) ->
                walk.get(Submissions.class).submit(walk.id(), walk.applicationVersion(), by)),
        done(
            "Submissions.withdraw/3",
            Stage.CONVENED,
            THE_APPLICANT,
            (walk, by) ->
                walk.get(Submissions.class).withdraw(walk.id(), walk.applicationVersion(), by)),
        done(
            "Applications.find/2",
            Stage.SUBMITTED,
            READERS,
            (walk, by) -> walk.get(Applications.class).find(walk.id(), by)),
        done(
            "Applications.dossier/2",
            Stage.SUBMITTED,
            READERS,
            (walk, by) -> walk.get(Applications.class).dossier(walk.id(), by)),
        of(
            "Applications.list/2",
            Stage.SUBMITTED,
            STAFF,
            (walk, by) ->
                walk.get(Applications.class).list(ApplicationQuery.all(), by).rows().stream()
                    .anyMatch(line -> line.id().equals(walk.id()))));
  }

  private static final Set<Part> READERS =
      EnumSet.of(
          APPLICANT,
          SECOND_ACCOUNT,
          OWN_EMPLOYER,
          OFFICER,
          MANAGER,
          SUPERVISOR,
          LEADER,
          MEMBER,
          FORMER_MEMBER);

  static List<Verb> formalReview() {
    return List.of(
        done(
            "FormalReviews.accept/3",
            Stage.SUBMITTED,
            OFFICERS,
            (walk, by) ->
                walk.get(FormalReviews.class).accept(walk.id(), walk.applicationVersion(), by)),
        done(
            "FormalReviews.returnForSupplement/4",
            Stage.SUBMITTED,
            OFFICERS,
            (walk, by) ->
                walk.get(FormalReviews.class)
                    .returnForSupplement(
                        walk.id(),
                        walk.applicationVersion(),
                        List.of(new Supplement.Item(FilePart.EVIDENCE, "请补充")),
                        by)),
        done(
            "FormalReviews.refuse/4",
            Stage.SUBMITTED,
            OFFICERS,
            (walk, by) ->
                walk.get(FormalReviews.class)
                    .refuse(
                        walk.id(),
                        walk.applicationVersion(),
                        new Occurrence("8.2 a)", walk.today().minusDays(1), "演示依据"),
                        by)),
        stopped(
            "ForeignLooks.look/5",
            Stage.SUBMITTED,
            OFFICERS,
            Set.of(ApplicationRefusal.FOREIGN_NONE),
            (walk, by) ->
                walk.get(ForeignLooks.class)
                    .look(walk.id(), walk.applicationVersion(), "演示/ys0007", Samples.looked(), by)),
        stopped(
            "FormalReviews.deemWithdrawn/3",
            Stage.SUBMITTED,
            OFFICERS,
            Set.of(ApplicationRefusal.NOT_DEEMED_WITHDRAWN),
            (walk, by) ->
                walk.get(FormalReviews.class)
                    .deemWithdrawn(walk.id(), walk.applicationVersion(), by)));
  }

  private static final Set<Part> OFFICE =
      EnumSet.of(OFFICER, MANAGER, LEADER, MEMBER, FORMER_MEMBER);

  /** What two people of the body do together, and what a change of employer brings. */
  static List<Verb> putRight() {
    return List.of(
        done(
            "Proposals.proposeAnnulment/4",
            Stage.ACCEPTED,
            OFFICE,
            (walk, by) ->
                walk.get(Proposals.class)
                    .proposeAnnulment(walk.id(), walk.applicationVersion(), "误受理", by)),
        done("Proposals.proposeEnd/4", Stage.ACCEPTED, OFFICE, Walk::proposeEnd),
        done("Proposals.proposeCorrection/6", Stage.ACCEPTED, OFFICE, Walk::proposeCorrection),
        done(
            "Proposals.confirm/3",
            Stage.ACCEPTED,
            without(OFFICE, OFFICER),
            (walk, by) ->
                walk.get(Proposals.class).confirm(walk.id(), walk.proposedByOfficer(), by)),
        done(
            "Proposals.reject/4",
            Stage.ACCEPTED,
            without(OFFICE, OFFICER),
            (walk, by) ->
                walk.get(Proposals.class).reject(walk.id(), walk.proposedByOfficer(), "无误", by)),
        done(
            "Proposals.takeBack/3",
            Stage.ACCEPTED,
            EnumSet.of(OFFICER),
            (walk, by) ->
                walk.get(Proposals.class).takeBack(walk.id(), walk.proposedByOfficer(), by)),
        done(
            "EmployerChanges.tell/5",
            Stage.ACCEPTED,
            with(EnumSet.copyOf(OFFICE), APPLICANT, SECOND_ACCOUNT, OWN_EMPLOYER),
            (walk, by) ->
                walk.get(EmployerChanges.class)
                    .tell(
                        walk.id(),
                        walk.applicationVersion(),
                        new NewEmployer(Applicants.code(), "演示新单位", "演示路 9 号"),
                        walk.today().minusDays(1),
                        by)),
        stopped(
            "EmployerChanges.endUnrecommended/3",
            Stage.ACCEPTED,
            OFFICE,
            Set.of(ApplicationRefusal.NOTHING_AWAITED),
            (walk, by) ->
                walk.get(EmployerChanges.class)
                    .endUnrecommended(walk.id(), walk.applicationVersion(), by)));
  }

  private static Set<Part> without(Set<Part> all, Part part) {
    Set<Part> others = EnumSet.copyOf(all);
    others.remove(part);
    return others;
  }

  static List<Verb> team() {
    Set<Part> managers = EnumSet.of(MANAGER);
    return List.of(
        done(
            "Evaluations.appoint/4",
            Stage.ACCEPTED,
            MANAGERS,
            (walk, by) ->
                walk.get(Evaluations.class)
                    .appoint(walk.id(), walk.actor(LEADER).id(), walk.team(), by)),
        done(
            "Evaluations.appoint/5",
            Stage.ACCEPTED,
            MANAGERS,
            (walk, by) ->
                walk.get(Evaluations.class)
                    .appoint(walk.id(), walk.actor(LEADER).id(), walk.team(), "", by)),
        of(
            "Evaluations.awaitsTeam/2",
            Stage.ACCEPTED,
            MANAGERS,
            (walk, by) -> walk.get(Evaluations.class).awaitsTeam(walk.id(), by)),
        of(
            "AwaitingTeams.list/2",
            Stage.ACCEPTED,
            MANAGERS,
            (walk, by) ->
                walk.get(AwaitingTeams.class).list(null, by).rows().stream()
                    .anyMatch(line -> line.id().equals(walk.id()))),
        done(
            "Evaluations.choices/3",
            Stage.ACCEPTED,
            MANAGERS,
            (walk, by) -> walk.get(Evaluations.class).choices(walk.id(), PeopleQuery.all(), by)),
        done(
            "Evaluations.declare/3",
            Stage.DECLARING,
            EnumSet.of(LEADER, MEMBER, FORMER_MEMBER),
            Walk::declare),
        done(
            "Evaluations.decline/3",
            Stage.DECLARING,
            EnumSet.of(LEADER, MEMBER, FORMER_MEMBER),
            (walk, by) -> walk.get(Evaluations.class).decline(walk.id(), "病假", by)),
        done(
            "Evaluations.find/2",
            Stage.SCORING,
            EnumSet.of(LEADER, MEMBER, MANAGER, SUPERVISOR),
            (walk, by) -> walk.get(Evaluations.class).find(walk.id(), by)),
        done(
            "Departures.leave/4",
            Stage.SCORING,
            TEAM,
            (walk, by) -> walk.get(Departures.class).leave(walk.id(), Departure.ILLNESS, "病假", by)),
        done(
            "Departures.dismiss/6",
            Stage.SCORING,
            managers,
            (walk, by) ->
                walk.get(Departures.class)
                    .dismiss(
                        walk.id(),
                        walk.evaluationVersion(),
                        walk.actor(MEMBER).id(),
                        Departure.CONFLICT,
                        "亲属",
                        by)),
        stopped(
            "Departures.replace/7",
            Stage.SCORING,
            managers,
            Set.of(EvaluationRefusal.NOT_TO_REPLACE),
            (walk, by) ->
                walk.get(Departures.class)
                    .replace(
                        walk.id(),
                        walk.evaluationVersion(),
                        walk.actor(MEMBER).id(),
                        walk.free.getFirst().id(),
                        "病假",
                        "",
                        by)),
        stopped(
            "Departures.lead/5",
            Stage.SCORING,
            managers,
            Set.of(EvaluationRefusal.LEADER_IS_THERE),
            (walk, by) ->
                walk.get(Departures.class)
                    .lead(walk.id(), walk.evaluationVersion(), walk.actor(MEMBER).id(), "换人", by)),
        of(
            "Departures.openPoints/2",
            Stage.SCORING,
            managers,
            (walk, by) -> {
              walk.close(MEMBER);
              return !walk.get(Departures.class).openPoints(walk.id(), by).isEmpty();
            }));
  }

  static List<Verb> scoring() {
    Set<Part> leader = EnumSet.of(LEADER);
    Set<Part> readers = EnumSet.of(LEADER, MEMBER, MANAGER, SUPERVISOR);
    return List.of(
        done(
            "Scores.ownSheet/2",
            Stage.SCORING,
            TEAM,
            (walk, by) -> walk.get(Scores.class).ownSheet(walk.id(), by)),
        done(
            "Scores.saveSheetRow/4",
            Stage.SCORING,
            TEAM,
            (walk, by) -> walk.saveSheetRow(walk.row(), 0, by)),
        done("Scores.submitSheet/3", Stage.FILLED, TEAM, Walk::submitSheet),
        done(
            "Scores.submitted/2",
            Stage.FILLED,
            EnumSet.of(LEADER, MANAGER, SUPERVISOR),
            (walk, by) -> walk.get(Scores.class).submitted(walk.id(), by)),
        done(
            "Scores.consensus/2",
            Stage.CONSENSUS,
            TEAM,
            (walk, by) -> walk.get(Scores.class).consensus(walk.id(), by)),
        done(
            "Scores.saveConsensusRow/4",
            Stage.CONSENSUS,
            leader,
            (walk, by) -> walk.agree(walk.row(), by)),
        done(
            "Scores.recordUnanimous/2",
            Stage.CONSENSUS,
            leader,
            (walk, by) -> walk.get(Scores.class).recordUnanimous(walk.id(), by)),
        done(
            "Scores.closeConsensus/3",
            Stage.AGREED,
            leader,
            (walk, by) ->
                walk.get(Scores.class).closeConsensus(walk.id(), walk.evaluationVersion(), by)),
        done("Scores.consent/6", Stage.AGREED, TEAM, Walk::consent),
        done(
            "Scores.consents/2",
            Stage.AGREED,
            TEAM,
            (walk, by) -> walk.get(Scores.class).consents(walk.id(), by)),
        done("Findings.propose/4", Stage.REPORTING, TEAM, Walk::proposeFinding),
        done("Findings.answer/5", Stage.REPORTING, EnumSet.of(MEMBER), Walk::answerFinding),
        done("Findings.withdraw/3", Stage.REPORTING, leader, Walk::withdrawFinding),
        done(
            "Findings.of/2",
            Stage.REPORTING,
            readers,
            (walk, by) -> walk.get(Findings.class).of(walk.id(), by)),
        of(
            "Evaluations.list/2",
            Stage.REPORTING,
            readers,
            (walk, by) ->
                walk.get(Evaluations.class).list(named(walk), by).rows().stream()
                    .anyMatch(line -> line.id().equals(walk.id()))),
        of(
            "Scores.kept/2",
            Stage.REPORTING,
            OVERSEERS,
            (walk, by) -> !walk.get(Scores.class).kept(walk.id(), by).isEmpty()),
        done(
            "Reports.draft/2",
            Stage.REPORTING,
            readers,
            (walk, by) -> walk.get(Reports.class).draft(walk.id(), by)),
        done(
            "Reports.questions/2",
            Stage.REPORTING,
            readers,
            (walk, by) -> walk.get(Reports.class).questions(walk.id(), by)),
        done(
            "Reports.preview/2",
            Stage.REPORTING,
            readers,
            (walk, by) -> walk.get(Reports.class).preview(walk.id(), by)),
        done(
            "Reports.save/3",
            Stage.REPORTING,
            leader,
            (walk, by) -> walk.get(Reports.class).save(walk.id(), walk.draft(0), by)),
        done("Reports.sign/3", Stage.REPORTING, leader, Walk::sign),
        done(
            "Reports.whyNotSign/2",
            Stage.REPORTING,
            readers,
            (walk, by) -> walk.get(Reports.class).whyNotSign(walk.id(), by)),
        done(
            "Reports.reopen/3",
            Stage.CONVENED,
            EnumSet.of(MANAGER, Part.PANELLIST, SEATED),
            (walk, by) -> walk.get(Reports.class).reopen(walk.id(), "为何？", by)));
  }

  static List<Verb> notice() {
    Set<Part> staff = EnumSet.of(OFFICER, MANAGER);
    return List.of(
        done(
            "PublicNotices.find/2",
            Stage.NOTICE,
            EnumSet.of(OFFICER, MANAGER, SUPERVISOR),
            (walk, by) -> walk.get(PublicNotices.class).find(walk.id(), by)),
        done("PublicNotices.object/5", Stage.NOTICE, staff, (walk, by) -> object(walk, by)),
        of(
            "PublicNotices.whyNotHandle/2",
            Stage.NOTICE,
            staff,
            (walk, by) -> walk.get(PublicNotices.class).whyNotHandle(walk.id(), by).isEmpty()),
        of(
            "PublicNotices.whyNotSettle/2",
            Stage.NOTICE,
            EnumSet.of(MANAGER),
            (walk, by) -> {
              answered(walk);
              PublicNotices notices = walk.get(PublicNotices.class);
              return notices
                  .whyNotSettle(notices.find(walk.id(), walk.actor(OFFICER)), by)
                  .values()
                  .stream()
                  .allMatch(List::isEmpty);
            }),
        done(
            "PublicNotices.settle/4",
            Stage.NOTICE,
            EnumSet.of(MANAGER),
            (walk, by) -> {
              UUID objection = answered(walk);
              walk.get(PublicNotices.class).settle(walk.id(), objection, NO_SUCH_THING, by);
            }),
        done(
            "Objections.against/2",
            Stage.NOTICE,
            THE_APPLICANT,
            (walk, by) -> {
              object(walk, walk.actor(OFFICER));
              walk.get(Objections.class).against(walk.id(), by);
            }),
        done(
            "Objections.answer/4",
            Stage.NOTICE,
            THE_APPLICANT,
            (walk, by) -> {
              UUID objection = object(walk, walk.actor(OFFICER));
              walk.get(Objections.class).answer(walk.id(), objection, "原件可查", by);
            }),
        done(
            "Objections.tell/4",
            Stage.NOTICE,
            staff,
            (walk, by) -> {
              UUID objection = settled(walk);
              walk.get(Objections.class).tell(walk.id(), objection, walk.today(), by);
            }));
  }

  private static UUID answered(Walk walk) {
    UUID objection = object(walk, walk.actor(OFFICER));
    walk.get(Objections.class).answer(walk.id(), objection, "原件可查", walk.actor(APPLICANT));
    return objection;
  }

  private static UUID settled(Walk walk) {
    UUID objection = answered(walk);
    PublicNotices notices = walk.get(PublicNotices.class);
    for (String name : List.of("演示二十一号", "演示二十二号")) {
      Actor manager = walk.account(name, null, Set.of(Role.MANAGER));
      notices.settle(walk.id(), objection, NO_SUCH_THING, manager);
    }
    return objection;
  }

  private static UUID object(Walk walk, Actor by) {
    return walk.get(PublicNotices.class).object(walk.id(), "测试壬", "材料不实", walk.today(), by);
  }

  static List<Verb> decision() {
    Set<Part> managers = EnumSet.of(MANAGER);
    return List.of(
        of(
            "Decisions.waiting/2",
            Stage.REPORTED,
            OVERSEERS,
            (walk, by) ->
                walk.get(Decisions.class).waiting(by, "").rows().stream()
                    .anyMatch(line -> line.id().equals(walk.id()))),
        of(
            "Panels.whyNotConvene/2",
            Stage.REPORTED,
            managers,
            (walk, by) -> walk.get(Panels.class).whyNotConvene(walk.id(), by).isEmpty()),
        done(
            "Panels.convening/3",
            Stage.REPORTED,
            OVERSEERS,
            (walk, by) -> walk.get(Panels.class).convening(walk.id(), PeopleQuery.all(), by)),
        done(
            "Panels.convene/4",
            Stage.REPORTED,
            managers,
            (walk, by) -> walk.get(Panels.class).convene(walk.id(), walk.panel(), "", by)),
        done(
            "Panels.replace/6",
            Stage.CONVENED,
            managers,
            (walk, by) ->
                walk.get(Panels.class)
                    .replace(
                        walk.id(),
                        walk.actor(SEATED).id(),
                        walk.actor(Part.PANELLIST).id(),
                        "病假",
                        "",
                        by)),
        done(
            "Panels.recuse/3",
            Stage.CONVENED,
            EnumSet.of(SEATED),
            (walk, by) -> walk.get(Panels.class).recuse(walk.id(), "亲属", by)),
        done(
            "Panels.seats/3",
            Stage.CONVENED,
            OVERSEERS,
            (walk, by) -> walk.get(Panels.class).seats(walk.id(), PeopleQuery.all(), by)),
        done("Decisions.vote/5", Stage.CONVENED, EnumSet.of(SEATED), Walk::vote),
        stopped(
            "Decisions.close/3",
            Stage.CONVENED,
            managers,
            Set.of(DecisionRefusal.NO_QUORUM, DecisionRefusal.STILL_VOTING),
            (walk, by) -> walk.get(Decisions.class).close(walk.id(), "到期", by)),
        of(
            "Decisions.find/2",
            Stage.CONVENED,
            EnumSet.of(SEATED, MANAGER, SUPERVISOR),
            (walk, by) -> walk.get(Decisions.class).find(walk.id(), by).isPresent()),
        done(
            "FileSeals.look/2",
            Stage.CONVENED,
            EnumSet.of(SEATED, MANAGER, SUPERVISOR),
            (walk, by) -> walk.get(FileSeals.class).look(walk.id(), by)),
        done(
            "SealedDossiers.of/2",
            Stage.CONVENED,
            EnumSet.of(SEATED, MANAGER, SUPERVISOR),
            (walk, by) -> walk.get(SealedDossiers.class).of(walk.id(), by)),
        done(
            "Explanations.of/2",
            Stage.DECIDED,
            THE_APPLICANT,
            (walk, by) -> walk.get(Explanations.class).of(walk.id(), by)),
        of(
            "Decisions.list/2",
            Stage.CONVENED,
            EnumSet.of(SEATED, MANAGER, SUPERVISOR),
            (walk, by) ->
                walk.get(Decisions.class).list(by, "").rows().stream()
                    .anyMatch(line -> line.id().equals(walk.id()))),
        done(
            "Documents.find/2",
            Stage.CONVENED,
            EnumSet.of(
                APPLICANT,
                SECOND_ACCOUNT,
                OWN_EMPLOYER,
                OFFICER,
                MANAGER,
                SUPERVISOR,
                LEADER,
                MEMBER,
                FORMER_MEMBER,
                SEATED),
            (walk, by) ->
                walk.get(Documents.class)
                    .find(dossier(walk).evidence().getFirst().document(), by)));
  }

  private static final Set<Part> STAFF =
      EnumSet.of(OFFICER, MANAGER, SUPERVISOR, LEADER, MEMBER, FORMER_MEMBER);

  private static final Set<Part> FOLLOWERS =
      EnumSet.of(
          APPLICANT,
          SECOND_ACCOUNT,
          OWN_EMPLOYER,
          RECOMMENDER,
          OFFICER,
          MANAGER,
          SUPERVISOR,
          LEADER,
          MEMBER,
          FORMER_MEMBER);

  static List<Verb> casefile() {
    return List.of(
        of(
            "CaseFiles.tasks/2",
            Stage.SUBMITTED,
            OFFICERS,
            (walk, by) ->
                walk.get(CaseFiles.class).tasks(by, null).rows().stream()
                    .anyMatch(task -> walk.id().equals(task.caseId()))),
        of(
            "CaseFiles.own/2",
            Stage.SUBMITTED,
            EnumSet.of(APPLICANT, SECOND_ACCOUNT, OWN_EMPLOYER, RECOMMENDER),
            (walk, by) ->
                walk.get(CaseFiles.class).own(by, null).rows().stream()
                    .anyMatch(entry -> walk.id().equals(entry.id()))),
        of(
            "CaseFiles.search/3",
            Stage.SUBMITTED,
            FOLLOWERS,
            (walk, by) ->
                walk
                    .get(CaseFiles.class)
                    .search(new CaseQuery("", null, false), by, null)
                    .rows()
                    .stream()
                    .anyMatch(entry -> walk.id().equals(entry.id()))),
        of(
            "CaseFiles.taken/2",
            Stage.SUBMITTED,
            FOLLOWERS,
            (walk, by) ->
                walk.get(CaseFiles.class).taken(new CaseQuery("", null, false), by).rows().stream()
                    .anyMatch(entry -> walk.id().equals(entry.id()))),
        done(
            "CaseFiles.find/2",
            Stage.SUBMITTED,
            FOLLOWERS,
            (walk, by) -> walk.get(CaseFiles.class).find(walk.id(), by)),
        of(
            "CaseFiles.way/2",
            Stage.SUBMITTED,
            FOLLOWERS,
            (walk, by) -> walk.get(CaseFiles.class).way(walk.id(), by).isPresent()),
        done(
            "YearOverviews.of/2",
            Stage.SUBMITTED,
            Part.all(Role.MANAGER, Role.SUPERVISOR),
            (walk, by) -> walk.get(YearOverviews.class).of(2026, by)),
        of(
            "CaseFiles.standing/2",
            Stage.SUBMITTED,
            FOLLOWERS,
            (walk, by) -> walk.get(CaseFiles.class).standing(walk.id(), by).isPresent()),
        of(
            "Papers.ofCase/2",
            Stage.ACCEPTED,
            FOLLOWERS,
            (walk, by) -> !walk.get(Papers.class).ofCase(walk.id(), by).isEmpty()),
        of(
            "Papers.all/2",
            Stage.ACCEPTED,
            FOLLOWERS,
            (walk, by) -> !walk.get(Papers.class).all(walk.id(), by).isEmpty()),
        done("PaperBundle.write/2", Stage.ACCEPTED, FOLLOWERS, (walk, by) -> bundle(walk, by)),
        done(
            "Papers.find/2",
            Stage.ACCEPTED,
            FOLLOWERS,
            (walk, by) -> {
              Papers papers = walk.get(Papers.class);
              var all = papers.ofCase(walk.id(), walk.actor(APPLICANT));
              papers.find(all.getFirst().number(), by);
            }),
        done(
            "CaseFiles.entry/2",
            Stage.SUBMITTED,
            FOLLOWERS,
            (walk, by) -> walk.get(CaseFiles.class).entry(walk.id(), by)),
        of(
            "CaseTies.mayReadKeepOff/2",
            Stage.ACCEPTED,
            with(EnumSet.copyOf(OFFICE), APPLICANT, SECOND_ACCOUNT, OWN_EMPLOYER),
            (walk, by) -> walk.get(CaseTies.class).mayReadKeepOff(dossier(walk), by)),
        of(
            "PersonalNumbers.mayShow/2",
            Stage.ACCEPTED,
            EnumSet.copyOf(OFFICE),
            (walk, by) -> walk.get(PersonalNumbers.class).mayShow(dossier(walk), by)),
        done(
            "PersonalNumbers.show/3",
            Stage.ACCEPTED,
            EnumSet.copyOf(OFFICE),
            (walk, by) -> walk.get(PersonalNumbers.class).show(walk.id(), "核对证件号码", by)),
        of(
            "PersonalNumbers.looks/2",
            Stage.ACCEPTED,
            with(EnumSet.copyOf(OFFICE), APPLICANT, SECOND_ACCOUNT, OWN_EMPLOYER),
            (walk, by) -> {
              PersonalNumbers numbers = walk.get(PersonalNumbers.class);
              numbers.show(walk.id(), "核对证件号码", walk.actor(OFFICER));
              return !numbers.looks(dossier(walk), by).isEmpty();
            }),
        of(
            "AuditTrail.records/4",
            Stage.REPORTED,
            EnumSet.of(ADMINISTRATOR, SUPERVISOR),
            (walk, by) ->
                !walk.get(AuditTrail.class).records(walk.id().toString(), null, 1, by).isEmpty()));
  }

  private static void bundle(Walk walk, Actor by) {
    try {
      Files.delete(walk.get(PaperBundle.class).write(walk.id(), by));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<Part> with(Set<Part> all, Part... further) {
    all.addAll(List.of(further));
    return all;
  }

  private static Dossier dossier(Walk walk) {
    return walk.get(Applications.class).trustedDossier(walk.id());
  }

  private static EvaluationQuery named(Walk walk) {
    String number = walk.get(Evaluations.class).findTrusted(walk.id()).number();
    return new EvaluationQuery(null, number, null);
  }
}
