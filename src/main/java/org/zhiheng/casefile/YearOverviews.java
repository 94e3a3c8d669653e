package org.zhiheng.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.appeal.AppealOutcome;
import org.zhiheng.casefile.YearOverview.Figure;
import org.zhiheng.casefile.YearOverview.Group;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.ChinaTime;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.kernel.Role;

/** The yearly overview for the supervising authority and for those who manage the body. */
@Service
@Transactional(readOnly = true)
public class YearOverviews {

  private static final List<String> APPLICATIONS =
      List.of(
          "application.ApplicationSubmitted",
          "application.ApplicationAccepted",
          "application.ApplicationRefused",
          "application.ApplicationWithdrawn",
          "application.CaseEnded");
  private static final List<String> DECISIONS =
      List.of(
          "decision.CertificationGranted",
          "decision.CertificationDenied",
          "decision.ObjectionMade",
          "decision.TookEffect");
  private static final List<String> APPEALS =
      List.of("appeal.AppealLodged", "appeal.AppealAdmitted", "appeal.AppealRejected");

  private final YearStore store;

  YearOverviews(YearStore store) {
    this.store = store;
  }

  /**
   * The overview of a year on China's calendar.
   *
   * @throws NotFound for whoever neither manages nor supervises
   */
  public YearOverview of(int year, Actor reader) {
    if (!reader.is(Role.MANAGER) && !reader.is(Role.SUPERVISOR)) {
      throw new NotFound(year);
    }
    Instant from = start(year);
    Instant until = start(year + 1);
    List<Group> groups =
        List.of(
            counted("casefile.year.applications", APPLICATIONS, from, until),
            counted("casefile.year.decisions", DECISIONS, from, until),
            new Group("casefile.year.grades", OverviewRules.shown(store.grades(from, until))),
            new Group("casefile.year.sanctions", OverviewRules.shown(fates(from, until))),
            counted("casefile.year.appeals", APPEALS, from, until),
            new Group("casefile.year.outcomes", OverviewRules.shown(outcomes(year))));
    List<Figure> figures = groups.stream().flatMap(group -> group.figures().stream()).toList();
    return new YearOverview(
        year,
        groups,
        Arrays.stream(StageSpan.values())
            .map(stage -> OverviewRules.shown(store.span(stage, from, until), figures))
            .toList());
  }

  private Group counted(String key, List<String> words, Instant from, Instant until) {
    Map<String, Integer> counts = store.counts(words, from, until);
    return new Group(
        key,
        OverviewRules.shown(
            words.stream().map(it -> new Figure(it, counts.getOrDefault(it, 0))).toList()));
  }

  private List<Figure> fates(Instant from, Instant until) {
    Map<String, Integer> counts = store.fates(from, until);
    return Arrays.stream(CertificateFate.values())
        .map(it -> new Figure(it.messageKey(), counts.getOrDefault(it.name(), 0)))
        .toList();
  }

  private List<Figure> outcomes(int year) {
    Map<String, Integer> counts = store.appeals(year);
    return Arrays.stream(AppealOutcome.values())
        .map(it -> new Figure(it.messageKey(), counts.getOrDefault(it.name(), 0)))
        .toList();
  }

  private static Instant start(int year) {
    return LocalDate.of(year, 1, 1).atStartOfDay(ChinaTime.ZONE).toInstant();
  }
}
