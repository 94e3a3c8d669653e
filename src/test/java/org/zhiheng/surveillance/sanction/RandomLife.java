package org.zhiheng.surveillance.sanction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhiheng.surveillance.sanction.Sanctions.person;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhiheng.application.ApplicationKind;
import org.zhiheng.application.Entitlement;
import org.zhiheng.application.KindRules;
import org.zhiheng.application.PriorCertificate;
import org.zhiheng.certificate.Certificate;
import org.zhiheng.certificate.CertificateNumber;
import org.zhiheng.certificate.CertificateState;
import org.zhiheng.certificate.History;
import org.zhiheng.certificate.HistoryRules;
import org.zhiheng.certificate.Mandate;
import org.zhiheng.certificate.Mandate.Standing;
import org.zhiheng.certificate.PriorRules;
import org.zhiheng.certificate.StateChange;
import org.zhiheng.certificate.StateGround;
import org.zhiheng.certificate.StateMove;
import org.zhiheng.certificate.StateRules;
import org.zhiheng.certificate.Validity;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.PersonId;
import org.zhiheng.kernel.Role;
import org.zhiheng.scheme.Periods;
import org.zhiheng.scheme.Schemes;

/** The certificates of one person through years, and what is dealt with about them side by side. */
final class RandomLife {

  private static final int URGENT = 15;
  private static final int MATTERS = 3;
  private static final AccountId PANEL = new AccountId(new UUID(0, 4));
  static final Periods PERIODS =
      Schemes.shipped(InstantSource.fixed(Instant.parse("2026-03-02T01:00:00Z")))
          .current()
          .periods();

  /** One event as it is dealt with: what was proposed about it, the first one first. */
  static final class Matter {
    final Incident incident;
    final List<Ruling> rulings = new ArrayList<>();
    Proceeding proceeding;

    Matter(Incident incident, Proceeding proceeding) {
      this.incident = incident;
      this.proceeding = proceeding;
    }

    Ruling open() {
      return rulings.stream().filter(Ruling::isOpen).findFirst().orElse(null);
    }

    void replace(Ruling ruling) {
      rulings.set(rulings.size() - 1, ruling);
    }
  }

  final List<Certificate> held = new ArrayList<>();
  final List<Matter> matters = new ArrayList<>();
  LocalDate today;
  int moved;
  int doubled;
  int lapsed;
  int overturned;
  final Set<UUID> undone = new HashSet<>();

  private long steps;
  private final Random random;
  private final Map<CertificateNumber, List<StateChange>> changes = new HashMap<>();
  private final Actor reporter = person(0, Role.OFFICER, Role.MANAGER);

  RandomLife(Random random) {
    this.random = random;
    today = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(1000));
    award();
  }

  /** Tries something; whether anything came of it. */
  boolean step() {
    long before = steps;
    switch (random.nextInt(21)) {
      case 0 -> award();
      case 1, 2 -> report();
      case 3, 4, 5 -> withMatter(this::answer);
      case 6, 7, 8 -> withMatter(matter -> propose(matter, false));
      case 9 -> withMatter(matter -> propose(matter, true));
      case 10, 11, 12, 13, 14, 15, 16 -> withMatter(this::vote);
      case 17 -> withMatter(this::takeBack);
      case 18 -> overturn();
      default -> {
        today = today.plusDays(random.nextInt(random.nextInt(4) == 0 ? 400 : 20));
        steps++;
      }
    }
    nights();
    return steps > before;
  }

  History history(Certificate certificate) {
    return new History(changes.get(certificate.number()), unconfirmed());
  }

  PriorCertificate prior(Certificate certificate) {
    return PriorRules.prior(certificate, history(certificate), today);
  }

  CertificateState worth(Certificate certificate) {
    return certificate.stateOn(today);
  }

  Stream<Ruling> rulings() {
    return matters.stream().flatMap(matter -> matter.rulings.stream());
  }

  private Set<UUID> unconfirmed() {
    var ids = new HashSet<UUID>();
    for (Matter matter : matters) {
      for (Ruling ruling : matter.rulings) {
        if (ruling.urgent() && ruling.state() != RulingState.DECIDED) {
          ids.add(ruling.id());
        }
      }
    }
    return ids;
  }

  private void withMatter(Consumer<Matter> step) {
    List<Matter> open = matters.stream().filter(it -> it.proceeding.state().isOpen()).toList();
    if (!open.isEmpty()) {
      step.accept(open.get(random.nextInt(open.size())));
    }
  }

  private void award() {
    List<PriorCertificate> priors = held.stream().map(this::prior).toList().reversed();
    Entitlement entitlement = KindRules.on(today, priors, PERIODS);
    ApplicationKind kind = entitlement.kind();
    if (!entitlement.waits().isEmpty()
        || !KindRules.whyNotAward(kind, today, priors, PERIODS).isEmpty()) {
      return;
    }
    LocalDate from =
        kind == ApplicationKind.RENEWAL
            ? held.stream()
                .filter(it -> worth(it).runs())
                .map(it -> it.validity().through().plusDays(1))
                .max(LocalDate::compareTo)
                .orElse(today)
            : today;
    Certificate next =
        Sanctions.moved(
            Sanctions.certificate(held.size() + 1, Validity.of(from, 3), CertificateState.ACTIVE),
            CertificateState.ACTIVE,
            today);
    for (Certificate older : List.copyOf(held)) {
      boolean overlaps = !older.validity().through().isBefore(next.validity().from());
      if (worth(older).runs() && overlaps) {
        assertThat(worth(older))
            .as("a suspension is not undone by what follows, but after a full year")
            .matches(it -> it == CertificateState.ACTIVE || kind == ApplicationKind.REINSTATEMENT);
        if (StateRules.whyNotSupersede(older, next, today).isEmpty()) {
          record(older, told(older, CertificateState.SUPERSEDED, today, StateGround.NEWER, PANEL));
        }
      }
    }
    held.add(next);
    steps++;
    changes.put(
        next.number(),
        new ArrayList<>(
            List.of(
                told(null, CertificateState.ACTIVE, next.since(), StateGround.AWARDED, PANEL))));
  }

  private void report() {
    long open = matters.stream().filter(it -> it.proceeding.state().isOpen()).count();
    if (open == MATTERS) {
      return;
    }
    StateGround kind = random.nextBoolean() ? StateGround.CONDUCT : StateGround.OWN_ACCIDENT;
    LocalDate happened = today.minusDays(random.nextInt(50));
    CertificateNumber of = held.getLast().number();
    Incident incident =
        Incident.of(
            new IncidentReport(kind, of.value(), happened, "演示经过", "演示来源"),
            List.of(),
            reporter,
            Instant.EPOCH);
    matters.add(
        new Matter(
            incident,
            Proceeding.open(incident, of, reporter.id(), Instant.EPOCH)
                .heard("", today.plusDays(14))));
  }

  private void answer(Matter matter) {
    if (SanctionRules.whyNotAnswer(
            matter.proceeding, Sanctions.HOLDER, "陈述", today, Sanctions.holder())
        .isEmpty()) {
      matter.proceeding = matter.proceeding.answered("陈述", List.of(), Instant.EPOCH);
    }
  }

  private void propose(Matter matter, boolean urgent) {
    Actor by = anybody();
    Measure measure =
        urgent || random.nextInt(3) == 0
            ? Measure.SUSPEND
            : Measure.values()[random.nextInt(Measure.values().length)];
    boolean dated = urgent || random.nextBoolean();
    LocalDate until =
        measure == Measure.SUSPEND && dated
            ? today.plusDays(urgent ? URGENT : 1 + random.nextInt(300))
            : null;
    String condition = measure == Measure.SUSPEND && !dated ? "整改" : "";
    var proposal = new MeasureProposal(measure, until, condition, false, "理由");
    boolean refused =
        !SanctionRules.whyNotPropose(
                    matter.proceeding,
                    matter.incident.reporter(),
                    matter.open(),
                    urgent,
                    today,
                    List.of(),
                    by)
                .isEmpty()
            || !SanctionRules.whyNotMeasure(
                    proposal, !suspended(matter).isEmpty(), worths(matter), today)
                .isEmpty()
            || urgent && !mayBeUrgent(matter, by);
    if (!refused) {
      Ruling ruling = Ruling.propose(matter.proceeding.id(), proposal, urgent, by, Instant.EPOCH);
      matter.rulings.add(ruling);
      steps++;
      if (urgent) {
        carryOut(matter, ruling, Standing.PROVISIONAL, by);
        matter.proceeding = matter.proceeding.ruled(ProceedingState.SUSPENDED, false);
      }
    }
  }

  private boolean mayBeUrgent(Matter matter, Actor by) {
    Set<PersonId> alone =
        rulings()
            .filter(it -> it.urgent() && it.state() != RulingState.DECIDED)
            .map(Ruling::person)
            .collect(Collectors.toSet());
    return UrgentRules.whyNotUrgent(matter.rulings, alone, by).isEmpty()
        && UrgentRules.whyNotAtOnce(worths(matter)).isEmpty();
  }

  /** An appeal against something that was decided against the holder is upheld (9.8). */
  private void overturn() {
    List<Matter> decided =
        matters.stream()
            .filter(it -> it.rulings.stream().anyMatch(each -> mayBeOverturned(it, each)))
            .toList();
    if (decided.isEmpty()) {
      return;
    }
    Matter matter = decided.get(random.nextInt(decided.size()));
    Ruling ruling =
        matter.rulings.reversed().stream()
            .filter(each -> mayBeOverturned(matter, each))
            .findFirst()
            .orElseThrow();
    undone.add(ruling.id());
    Mandate mandate = mandate(matter, ruling, Standing.DECIDED);
    for (Certificate each : List.copyOf(held)) {
      boolean carried =
          changes.get(each.number()).stream().anyMatch(it -> ruling.id().equals(it.mandate()));
      if (carried) {
        giveBack(each, mandate);
      }
    }
    matters.forEach(this::endDropped);
    boolean suspends = !suspended(matter).isEmpty();
    matter.proceeding =
        matter.proceeding.ruled(
            suspends ? ProceedingState.SUSPENDED : ProceedingState.CLOSED, false);
    matters.stream()
        .filter(it -> it.proceeding.state() == ProceedingState.CLOSED && !suspended(it).isEmpty())
        .forEach(it -> it.proceeding = it.proceeding.ruled(ProceedingState.SUSPENDED, false));
    overturned++;
  }

  /** An urgent suspension that was dropped while the certificate was over ends now. */
  private void endDropped(Matter matter) {
    for (Ruling each : matter.rulings) {
      boolean holds =
          suspended(matter).stream()
              .flatMap(it -> HistoryRules.suspensions(history(it)).stream())
              .anyMatch(it -> each.id().equals(it.mandate()));
      if (holds && each.urgent() && !each.isOpen() && each.state() != RulingState.DECIDED) {
        ProceedingState state = matter.proceeding.state();
        release(matter, each, Standing.DROPPED);
        matter.proceeding = matter.proceeding.ruled(state, false);
      }
    }
  }

  private boolean mayBeOverturned(Matter matter, Ruling ruling) {
    return !undone.contains(ruling.id())
        && SanctionRules.whyNotOverturn(ruling, matter.open() != null).isEmpty();
  }

  private void giveBack(Certificate each, Mandate mandate) {
    boolean taken =
        held.stream()
            .filter(it -> !it.number().equals(each.number()) && it.state().runs())
            .anyMatch(
                it ->
                    !it.validity().from().isAfter(each.validity().through())
                        && !each.validity().from().isAfter(it.validity().through()));
    CertificateState to =
        HistoryRules.withoutDecision(each, history(each), mandate.id(), taken, today);
    boolean over = to == CertificateState.EXPIRED && each.state() != to;
    LocalDate since = over ? each.validity().through().plusDays(1) : today;
    steps++;
    changes
        .get(each.number())
        .add(
            StateChange.overturned(
                mandate, each.state(), to, since, "A2026-0001", PANEL, Instant.EPOCH));
    held.set(
        held.indexOf(each), Sanctions.moved(each, to, HistoryRules.now(history(each)).since()));
  }

  private void vote(Matter matter) {
    Actor by = anybody();
    boolean agrees = random.nextInt(8) > 0;
    Ruling before = matter.open();
    if (before == null
        || !SanctionRules.whyNotVote(before, matter.incident.reporter(), List.of(), by).isEmpty()
        || agrees && !UrgentRules.whyNotConfirm(before, matter.proceeding, today).isEmpty()) {
      return;
    }
    Ruling after = before.voted(new RulingVote(by.id(), by.person(), agrees, "理由", Instant.EPOCH));
    Measure measure = after.proposal().measure();
    boolean carried =
        after.state() == RulingState.DECIDED && !after.urgent() && measure.to() != null;
    if (carried && isRefused(matter, mandate(matter, after, Standing.DECIDED))) {
      return; // the verb is refused as a whole
    }
    matter.replace(after);
    steps++;
    if (carried) {
      carryOut(matter, after, Standing.DECIDED, by);
    }
    if (after.state() == RulingState.DECIDED) {
      matter.proceeding =
          matter.proceeding.ruled(
              measure.isLast() ? ProceedingState.CLOSED : ProceedingState.SUSPENDED, false);
    } else if (after.state() == RulingState.REJECTED && after.urgent()) {
      release(matter, after, Standing.DROPPED);
    }
  }

  private void takeBack(Matter matter) {
    Ruling open = matter.open();
    Actor by = anybody();
    if (open != null && SanctionRules.whyNotTakeBack(open, by).isEmpty()) {
      matter.replace(open.takenBack());
      steps++;
      if (open.urgent()) {
        release(matter, open.takenBack(), Standing.DROPPED);
      }
    }
  }

  /** What the jobs of the nights do, the expiry before the lapse. */
  private void nights() {
    for (Certificate each : List.copyOf(held)) {
      if (StateRules.whyNotExpire(each, today).isEmpty()) {
        LocalDate since = each.validity().through().plusDays(1);
        record(each, told(each, CertificateState.EXPIRED, since, StateGround.PERIOD_OVER, null));
      }
    }
    for (Matter matter : matters) {
      Ruling open = matter.open();
      if (open != null && open.urgent() && today.isAfter(open.proposal().until())) {
        release(matter, open, Standing.PROVISIONAL);
        matter.replace(open.lapsed());
        lapsed++;
      }
    }
  }

  private void release(Matter matter, Ruling ruling, Standing standing) {
    Mandate mandate = mandate(matter, ruling, standing);
    for (Certificate each : suspended(matter)) {
      History history = history(each);
      assertThat(StateRules.whyNotLapse(each, history, mandate, today)).isEmpty();
      record(
          each,
          StateChange.lapsed(
              mandate.matter(),
              each.state(),
              HistoryRules.without(history, mandate.matter()),
              today,
              Instant.EPOCH));
    }
    matter.proceeding = matter.proceeding.ruled(ProceedingState.HEARING, false);
  }

  private void carryOut(Matter matter, Ruling ruling, Standing standing, Actor by) {
    Mandate mandate = mandate(matter, ruling, standing);
    for (Certificate each : numbers(matter, mandate.to())) {
      History history = history(each);
      assertThat(StateRules.whyNotCarry(each, mandate, by)).isEmpty();
      assertThat(StateRules.whyNotMove(each, mandate.to(), mandate.move(), today)).isEmpty();
      assertThat(StateRules.whyNotEnd(each, history, mandate)).isEmpty();
      CertificateState to =
          mandate.to() == CertificateState.ACTIVE
              ? HistoryRules.without(history, mandate.matter())
              : mandate.to();
      record(each, StateChange.carriedOut(mandate, each.state(), to, by.id(), Instant.EPOCH));
      moved++;
      doubled += HistoryRules.suspensions(history(find(each))).size() > 1 ? 1 : 0;
    }
  }

  /** Such as a suspension whose last day has passed before the second vote. */
  private boolean isRefused(Matter matter, Mandate mandate) {
    List<Certificate> numbers = numbers(matter, mandate.to());
    return numbers.isEmpty()
        || numbers.stream()
            .anyMatch(
                it -> !StateRules.whyNotMove(it, mandate.to(), mandate.move(), today).isEmpty());
  }

  private Mandate mandate(Matter matter, Ruling ruling, Standing standing) {
    CertificateState to = ruling.proposal().measure().to();
    IncidentReport report = matter.incident.report();
    boolean lifts = to == CertificateState.ACTIVE;
    var move =
        new StateMove(
            lifts ? StateGround.LIFTED : report.kind(),
            "理由",
            today,
            ruling.proposal().until(),
            lifts ? null : report.happenedOn());
    return new Mandate(
        ruling.id(), matter.proceeding.id(), Sanctions.HOLDER, to, move, ruling.people(), standing);
  }

  private List<Certificate> numbers(Matter matter, CertificateState to) {
    return to == CertificateState.ACTIVE
        ? suspended(matter)
        : held.stream()
            .filter(it -> it.number().equals(matter.proceeding.number()) || worth(it).runs())
            .filter(it -> worth(it).canMoveTo(to))
            .toList();
  }

  List<Certificate> suspended(Matter matter) {
    return held.stream()
        .filter(it -> worth(it).runs())
        .filter(
            it ->
                HistoryRules.suspensions(history(it)).stream()
                    .anyMatch(each -> matter.proceeding.id().equals(each.matter())))
        .toList();
  }

  private static StateChange told(
      Certificate before, CertificateState to, LocalDate since, StateGround ground, AccountId by) {
    return new StateChange(
        before == null ? null : before.state(),
        to,
        since,
        null,
        ground,
        "",
        null,
        null,
        null,
        by,
        Instant.EPOCH);
  }

  private void record(Certificate before, StateChange change) {
    assertThat(before.state().canMoveTo(change.after()))
        .as("%s to %s", before.state(), change.after())
        .isTrue();
    steps++;
    changes.get(before.number()).add(change);
    LocalDate since = HistoryRules.now(history(before)).since();
    held.set(held.indexOf(before), Sanctions.moved(before, change.after(), since));
  }

  private Certificate find(Certificate before) {
    return held.stream()
        .filter(it -> it.number().equals(before.number()))
        .findFirst()
        .orElseThrow();
  }

  private List<CertificateState> worths(Matter matter) {
    var states = new ArrayList<CertificateState>();
    var seen = new HashSet<CertificateNumber>();
    held.stream()
        .filter(it -> it.number().equals(matter.proceeding.number()))
        .forEach(
            it -> {
              states.add(worth(it));
              seen.add(it.number());
            });
    held.stream()
        .filter(it -> !seen.contains(it.number()) && worth(it).runs())
        .forEach(it -> states.add(worth(it)));
    return states;
  }

  private Actor anybody() {
    return person(random.nextInt(6), Role.MANAGER);
  }
}
