package org.zhiheng.surveillance.sanction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.zhiheng.application.ApplicationKind;
import org.zhiheng.application.KindRules;
import org.zhiheng.application.PriorCertificate;
import org.zhiheng.certificate.Certificate;
import org.zhiheng.certificate.CertificateState;
import org.zhiheng.certificate.History;
import org.zhiheng.certificate.HistoryRules;
import org.zhiheng.certificate.StateChange;
import org.zhiheng.certificate.StateGround;
import org.zhiheng.registry.web.RegistryView;

/** What never happens in the life of a certificate, whatever people do on whichever days. */
final class LifeChecks {

  private LifeChecks() {}

  static void check(RandomLife life) {
    Map<UUID, Ruling> rulings = life.rulings().collect(Collectors.toMap(Ruling::id, it -> it));
    for (Certificate each : life.held) {
      isExplained(life, each);
      isChangedByThree(life.history(each), rulings);
      countsOnlyWhatWasDecided(life, each, rulings);
      costsNoYearOnceItsDaysAreOver(life, each);
      if (life.worth(each) == CertificateState.ACTIVE) {
        assertThat(life.today).isBeforeOrEqualTo(each.validity().through());
      }
    }
    neverTwoForOneDay(life);
    noAwardWaitsForEver(life);
    everySuspensionHasAProceeding(life);
    nobodyOrdersAloneTwice(life);
  }

  /** Each state has a reason, and the register tells people and programs that same state. */
  private static void isExplained(RandomLife life, Certificate each) {
    History history = life.history(each);
    List<StateChange> standing = HistoryRules.standing(history);
    StateChange now = HistoryRules.now(history);
    assertThat(now.after()).as("a state without an explanation").isEqualTo(each.state());
    assertThat(standing.getLast().after()).isEqualTo(each.state());
    assertThat(now.ground().serves(each.state()) || now.ground() == StateGround.AWARDED).isTrue();
    assertThat(each.since()).isEqualTo(now.since());
    if (each.state().runs()) {
      assertThat(each.state() == CertificateState.SUSPENDED)
          .as("suspended exactly as long as a suspension holds")
          .isEqualTo(!HistoryRules.suspensions(history).isEmpty());
    }
    var view = new RegistryView(each, life.worth(each), history, List.of(), life.today);
    assertThat(view.now().state()).isEqualTo(life.worth(each));
    assertThat(view.timeline().getLast().state()).isEqualTo(view.now().state());
    for (int line = 1; line < standing.size(); line++) {
      CertificateState before = standing.get(line - 1).after();
      assertThat(before.canMoveTo(standing.get(line).after()))
          .as("%s then %s in public", before, standing.get(line).after())
          .isTrue();
    }
  }

  private static void isChangedByThree(History history, Map<UUID, Ruling> rulings) {
    for (StateChange change : history.changes()) {
      if (change.mandate() != null) {
        Ruling ruling = rulings.get(change.mandate());
        assertThat(ruling.urgent() || ruling.people().size() >= 3)
            .as("a certificate changed by one person alone")
            .isTrue();
      }
    }
  }

  /** C4, C8, C9: what one person alone ordered never counts. */
  private static void countsOnlyWhatWasDecided(
      RandomLife life, Certificate each, Map<UUID, Ruling> rulings) {
    List<StateChange> decided =
        life.history(each).changes().stream()
            .filter(it -> it.mandate() != null)
            .filter(it -> rulings.get(it.mandate()).state() == RulingState.DECIDED)
            .filter(it -> !life.undone.contains(it.mandate()))
            .toList();
    Optional<LocalDate> misconduct =
        decided.stream()
            .filter(it -> it.ground().isMisconduct())
            .map(StateChange::happenedOn)
            .max(LocalDate::compareTo);
    PriorCertificate prior = life.prior(each);
    assertThat(Optional.ofNullable(prior.misconductOn())).isEqualTo(misconduct);
    if (prior.state() == PriorCertificate.State.SUSPENDED) {
      assertThat(decided).as("suspended by nobody").anyMatch(StateChange::suspends);
    }
  }

  /** C8, C9: what has ended bars an award for some days that are known, and then no more. */
  private static void noAwardWaitsForEver(RandomLife life) {
    List<PriorCertificate> over =
        life.held.stream().filter(each -> !life.worth(each).runs()).map(life::prior).toList();
    Optional<LocalDate> free =
        KindRules.barredBefore(ApplicationKind.NEW, over, RandomLife.PERIODS);
    LocalDate then = free.filter(life.today::isBefore).orElse(life.today);
    for (ApplicationKind kind : ApplicationKind.values()) {
      assertThat(KindRules.whyNotAward(kind, then, over, RandomLife.PERIODS))
          .as("an award that waits for ever")
          .isEmpty();
    }
  }

  /** C8: what ran out after the last day of its only suspension ended by time alone. */
  private static void costsNoYearOnceItsDaysAreOver(RandomLife life, Certificate each) {
    LocalDate end = each.validity().through();
    boolean allOver =
        life.history(each).changes().stream()
            .filter(StateChange::suspends)
            .allMatch(it -> it.until() != null && it.until().isBefore(end));
    if (allOver && life.worth(each) == CertificateState.EXPIRED) {
      assertThat(life.prior(each).state()).isEqualTo(PriorCertificate.State.EXPIRED);
    }
  }

  private static void neverTwoForOneDay(RandomLife life) {
    for (Certificate one : life.held) {
      for (Certificate other : life.held) {
        boolean both =
            life.worth(one).runs()
                && life.worth(other).runs()
                && !one.number().equals(other.number());
        boolean overlap =
            !one.validity().from().isAfter(other.validity().through())
                && !other.validity().from().isAfter(one.validity().through());
        assertThat(both && overlap).as("two certificates of one person for one day").isFalse();
      }
    }
  }

  /** Nothing stays suspended that nobody could lift. */
  private static void everySuspensionHasAProceeding(RandomLife life) {
    for (Certificate each : life.held) {
      if (life.worth(each).runs()) {
        for (StateChange suspension : HistoryRules.suspensions(life.history(each))) {
          RandomLife.Matter matter =
              life.matters.stream()
                  .filter(it -> it.proceeding.id().equals(suspension.matter()))
                  .findFirst()
                  .orElseThrow();
          assertThat(matter.proceeding.state()).isEqualTo(ProceedingState.SUSPENDED);
        }
      }
    }
  }

  private static void nobodyOrdersAloneTwice(RandomLife life) {
    Map<Object, Long> alone =
        life.rulings()
            .filter(it -> it.urgent() && it.state() != RulingState.DECIDED)
            .collect(Collectors.groupingBy(Ruling::person, Collectors.counting()));
    assertThat(alone.values()).allMatch(count -> count == 1);
  }
}
