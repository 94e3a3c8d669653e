package org.zhiheng.evaluation;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.zhiheng.body.RosterEntry;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.scheme.Headcount;

/** Who may evaluate a case, and what makes a team (8.3, P9). */
public final class TeamRules {

  private TeamRules() {}

  /** What speaks against one person in the team of a case, on a day. */
  public static List<Refusal> whyNot(Candidate candidate, Subject subject, LocalDate on) {
    var refusals = new ArrayList<Refusal>();
    String name = candidate.name();
    if (candidate.account().equals(subject.applicant())) {
      refusals.add(EvaluationRefusal.IS_APPLICANT.because(name));
    }
    if (candidate.account().equals(subject.recommender())) {
      refusals.add(EvaluationRefusal.IS_RECOMMENDER.because(name));
    }
    if (candidate.wasInTeam()) {
      refusals.add(EvaluationRefusal.WAS_IN_TEAM.because(name));
    }
    RosterEntry entry = candidate.entry();
    if (entry == null) {
      refusals.add(EvaluationRefusal.NOT_ON_ROSTER.because(name));
    } else {
      refusals.addAll(whyNot(entry, subject, on));
    }
    return refusals;
  }

  /** What speaks against a team: its size, its leader and each of its people. */
  public static List<Refusal> whyNot(
      List<Candidate> team, AccountId leader, Subject subject, Headcount headcount, LocalDate on) {
    var refusals = new ArrayList<Refusal>();
    int people = team.size();
    if (people < headcount.minimum()) {
      refusals.add(EvaluationRefusal.TEAM_TOO_SMALL.because(people, headcount.minimum()));
    } else if (!headcount.admits(people)) {
      refusals.add(EvaluationRefusal.TEAM_NOT_ODD.because(people));
    }
    if (team.stream().noneMatch(candidate -> candidate.account().equals(leader))) {
      refusals.add(EvaluationRefusal.NO_LEADER.because());
    }
    team.forEach(candidate -> refusals.addAll(whyNot(candidate, subject, on)));
    return refusals;
  }

  /** Whether the applicant's wish whom to keep off names the person; the manager weighs it. */
  public static boolean askedToKeepOff(RosterEntry entry, Subject subject) {
    return plain(subject.keepOff()).contains(plain(entry.name()));
  }

  private static List<Refusal> whyNot(RosterEntry entry, Subject subject, LocalDate on) {
    var refusals = new ArrayList<Refusal>();
    if (!entry.qualifiedOn(on)) {
      refusals.add(EvaluationRefusal.NOT_QUALIFIED.because(entry.name(), entry.qualifiedUntil()));
    }
    if (subject.organisation().equals(entry.organisation())) {
      refusals.add(EvaluationRefusal.SAME_ORGANISATION.because(entry.name()));
    }
    String own = plain(entry.organisationName());
    if (!own.isEmpty() && subject.employers().stream().anyMatch(each -> plain(each).equals(own))) {
      refusals.add(
          EvaluationRefusal.FORMER_EMPLOYER.because(entry.name(), entry.organisationName()));
    }
    return refusals;
  }

  /** Full-width characters, spaces and letter case hide no name. */
  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .replaceAll("\\s+", "")
        .toLowerCase(Locale.ROOT);
  }
}
