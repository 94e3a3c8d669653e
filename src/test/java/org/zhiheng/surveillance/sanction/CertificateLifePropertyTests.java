package org.zhiheng.surveillance.sanction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhiheng.surveillance.sanction.Sanctions.person;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.zhiheng.application.ApplicationKind;
import org.zhiheng.application.Entitlement;
import org.zhiheng.application.KindRules;
import org.zhiheng.application.PriorCertificate;
import org.zhiheng.certificate.Certificate;
import org.zhiheng.certificate.CertificateNumber;
import org.zhiheng.certificate.CertificateState;
import org.zhiheng.certificate.Mandate;
import org.zhiheng.certificate.Mandate.Standing;
import org.zhiheng.certificate.StateGround;
import org.zhiheng.certificate.StateMove;
import org.zhiheng.certificate.StateRules;
import org.zhiheng.certificate.Validity;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.PersonId;
import org.zhiheng.kernel.Role;
import org.zhiheng.scheme.Periods;
import org.zhiheng.scheme.Schemes;

/**
 * Clause 9 as a whole: random lives of one person's certificates, each step let pass or refused by
 * the rules that the product asks. Whatever happens, on whichever days, some things never do.
 */
class CertificateLifePropertyTests {

  private static final int LIVES = 20_000;
  private static final int STEPS = 40;
  private static final long SEED = 20260302;
  private static final int URGENT = 15;

  private static final Periods PERIODS =
      Schemes.shipped(InstantSource.fixed(Instant.parse("2026-03-02T01:00:00Z")))
          .current()
          .periods();

  /** How a certificate came into its state. */
  private record Told(
      CertificateState after, StateGround ground, Set<PersonId> people, boolean urgent) {}

  @Test
  void clause9_noSequenceOfEventsAndDaysBreaksWhatMustHold() {
    var random = new Random(SEED);
    int moved = 0;
    for (int life = 0; life < LIVES; life++) {
      moved += new Life(random).live();
    }
    assertThat(moved).as("states that certificates came into by people").isGreaterThan(LIVES);
  }

  /** The certificates of one person, and what is dealt with about them. */
  private static final class Life {

    private final Random random;
    private final List<Certificate> held = new ArrayList<>();
    private final Map<CertificateNumber, Told> told = new HashMap<>();
    private final Actor reporter = person(0, Role.OFFICER, Role.MANAGER);
    private LocalDate today = LocalDate.of(2024, 1, 1);
    private Proceeding proceeding;
    private Incident incident;
    private Ruling ruling;
    private int moved;

    Life(Random random) {
      this.random = random;
      today = today.plusDays(random.nextInt(1000));
      award();
    }

    int live() {
      for (int step = 0; step < STEPS; step++) {
        switch (random.nextInt(9)) {
          case 0 -> award();
          case 1 -> report();
          case 2 -> answer();
          case 3 -> propose(false);
          case 4 -> propose(true);
          case 5, 6 -> vote();
          case 7 -> lapse();
          default -> today = today.plusDays(random.nextInt(random.nextInt(4) == 0 ? 400 : 20));
        }
        expire();
        check();
      }
      return moved;
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
          Sanctions.certificate(
              held.size() + 1,
              Validity.of(from.isBefore(today) ? today : from, 3),
              CertificateState.ACTIVE);
      for (Certificate older : List.copyOf(held)) {
        boolean overlaps = !older.validity().through().isBefore(next.validity().from());
        if (worth(older).runs() && overlaps) {
          assertThat(worth(older))
              .as("a suspension is not undone by what follows, but after a full year")
              .matches(
                  it -> it == CertificateState.ACTIVE || kind == ApplicationKind.REINSTATEMENT);
          if (StateRules.whyNotSupersede(older, next, today).isEmpty()) {
            become(
                older,
                CertificateState.SUPERSEDED,
                new Told(CertificateState.SUPERSEDED, StateGround.NEWER, Set.of(), false));
          }
        }
      }
      held.add(next);
      told.put(
          next.number(), new Told(CertificateState.ACTIVE, StateGround.AWARDED, Set.of(), false));
    }

    private void report() {
      if (proceeding != null && proceeding.state() != ProceedingState.CLOSED || held.isEmpty()) {
        return;
      }
      incident = Sanctions.incident(reporter);
      Certificate of = held.getLast();
      proceeding =
          Proceeding.open(incident, of.number(), reporter.id(), Instant.EPOCH)
              .heard("", today.plusDays(14));
      ruling = null;
    }

    private void answer() {
      if (proceeding != null
          && SanctionRules.whyNotAnswer(
                  proceeding, Sanctions.HOLDER, "陈述", today, Sanctions.holder())
              .isEmpty()) {
        proceeding = proceeding.answered("陈述", List.of(), Instant.EPOCH);
      }
    }

    private void propose(boolean urgent) {
      if (proceeding == null) {
        return;
      }
      Actor by = anybody();
      Measure measure =
          urgent ? Measure.SUSPEND : Measure.values()[random.nextInt(Measure.values().length)];
      LocalDate until =
          measure == Measure.SUSPEND
              ? today.plusDays(urgent ? URGENT : 1 + random.nextInt(300))
              : null;
      var proposal = new MeasureProposal(measure, until, "", false, "理由");
      Ruling open = ruling != null && ruling.isOpen() ? ruling : null;
      if (SanctionRules.whyNotPropose(
                  proceeding, incident.reporter(), open, urgent, today, List.of(), by)
              .isEmpty()
          && SanctionRules.whyNotMeasure(proposal, proceeding.state(), worths(), today).isEmpty()
          && (!urgent || SanctionRules.whyNotAtOnce(worths()).isEmpty())) {
        ruling = Ruling.propose(proceeding.id(), proposal, urgent, by, Instant.EPOCH);
        if (urgent) {
          carryOut(by, Standing.PROVISIONAL);
          proceeding = proceeding.ruled(ProceedingState.SUSPENDED, false);
        }
      }
    }

    private void vote() {
      Actor by = anybody();
      if (ruling == null
          || !SanctionRules.whyNotVote(ruling, incident.reporter(), List.of(), by).isEmpty()) {
        return;
      }
      Measure measure = ruling.proposal().measure();
      boolean fits =
          measure.to() == null
              || ruling.urgent()
              || worths().stream().anyMatch(it -> it.canMoveTo(measure.to()));
      Ruling before = ruling;
      ruling =
          ruling.voted(
              new RulingVote(by.id(), by.person(), random.nextInt(5) > 0, "理由", Instant.EPOCH));
      if (ruling.state() == RulingState.DECIDED && !fits) {
        ruling = before; // the verb is refused as a whole
      } else if (ruling.state() == RulingState.DECIDED) {
        if (ruling.urgent()) {
          confirm();
        } else if (measure.to() != null) {
          carryOut(by, Standing.DECIDED);
        }
        proceeding =
            proceeding.ruled(
                measure.isLast() ? ProceedingState.CLOSED : ProceedingState.SUSPENDED, false);
      } else if (ruling.state() == RulingState.REJECTED && ruling.urgent()) {
        release();
      }
    }

    private void lapse() {
      if (ruling != null
          && ruling.urgent()
          && ruling.isOpen()
          && today.isAfter(ruling.proposal().until())) {
        ruling = ruling.lapsed();
        release();
      }
    }

    private void confirm() {
      told.replaceAll(
          (number, it) ->
              it.urgent() ? new Told(it.after(), it.ground(), ruling.people(), false) : it);
    }

    private void release() {
      for (Certificate each : List.copyOf(held)) {
        if (worth(each) == CertificateState.SUSPENDED && told.get(each.number()).urgent()) {
          become(
              each,
              CertificateState.ACTIVE,
              new Told(CertificateState.ACTIVE, StateGround.LAPSED, Set.of(), false));
        }
      }
      proceeding = proceeding.ruled(ProceedingState.HEARING, false);
    }

    private void carryOut(Actor by, Standing standing) {
      CertificateState to = ruling.proposal().measure().to();
      StateGround ground = to == CertificateState.ACTIVE ? StateGround.LIFTED : StateGround.CONDUCT;
      var move =
          new StateMove(
              ground,
              "理由",
              today,
              ruling.proposal().until(),
              ground == StateGround.LIFTED ? null : today);
      var mandate =
          new Mandate(UUID.randomUUID(), Sanctions.HOLDER, to, move, ruling.people(), standing);
      for (Certificate each : List.copyOf(held)) {
        if (StateRules.whyNotCarry(each, mandate, by).isEmpty()
            && worth(each).canMoveTo(to)
            && (each.number().equals(proceeding.number()) || worth(each).runs())) {
          become(each, to, new Told(to, ground, ruling.people(), standing == Standing.PROVISIONAL));
          moved++;
        }
      }
    }

    private void expire() {
      for (Certificate each : List.copyOf(held)) {
        if (StateRules.whyNotExpire(each, today).isEmpty()) {
          become(
              each,
              CertificateState.EXPIRED,
              new Told(
                  CertificateState.EXPIRED,
                  StateGround.PERIOD_OVER,
                  told.get(each.number()).people(),
                  false));
        }
      }
    }

    private void become(Certificate before, CertificateState to, Told how) {
      assertThat(before.state().canMoveTo(to)).as("%s to %s", before.state(), to).isTrue();
      Certificate after =
          new Certificate(
              before.number(),
              before.caseId(),
              before.round(),
              before.account(),
              before.holder(),
              before.grade(),
              before.schemeId(),
              before.schemeCode(),
              before.decidedOn(),
              before.validity(),
              to,
              to == before.state() ? before.since() : today,
              before.paper(),
              before.version());
      held.set(held.indexOf(before), after);
      told.put(before.number(), how);
    }

    private void check() {
      for (Certificate each : held) {
        Told how = told.get(each.number());
        assertThat(how.after()).as("a state without an explanation").isEqualTo(each.state());
        assertThat(how.ground().serves(each.state()) || how.ground() == StateGround.AWARDED)
            .isTrue();
        boolean sanctioned =
            each.state() == CertificateState.SUSPENDED
                || each.state() == CertificateState.TERMINATED
                || each.state() == CertificateState.VOIDED
                || how.ground() == StateGround.LIFTED;
        assertThat(!sanctioned || how.urgent() || how.people().size() >= 3)
            .as("a certificate changed by one person alone")
            .isTrue();
        assertThat(
                worth(each) == CertificateState.ACTIVE && today.isAfter(each.validity().through()))
            .as("active after its end")
            .isFalse();
      }
      for (Certificate one : held) {
        for (Certificate other : held) {
          boolean both =
              worth(one).runs() && worth(other).runs() && !one.number().equals(other.number());
          boolean overlap =
              !one.validity().from().isAfter(other.validity().through())
                  && !other.validity().from().isAfter(one.validity().through());
          assertThat(both && overlap).as("two certificates of one person for one day").isFalse();
        }
      }
    }

    private PriorCertificate prior(Certificate certificate) {
      CertificateState state = worth(certificate);
      return new PriorCertificate(
          certificate.number().value(),
          certificate.grade(),
          PriorCertificate.State.valueOf(state.name()),
          certificate.validity().from(),
          certificate.validity().through(),
          state == CertificateState.ACTIVE ? certificate.validity().from() : certificate.since(),
          null,
          null);
    }

    private Certificate of() {
      return held.stream()
          .filter(it -> it.number().equals(proceeding.number()))
          .findFirst()
          .orElseThrow();
    }

    private List<CertificateState> worths() {
      return Stream.concat(
              Stream.of(of()), held.stream().filter(it -> it != of() && worth(it).runs()))
          .map(this::worth)
          .toList();
    }

    private CertificateState worth(Certificate certificate) {
      return certificate.stateOn(today);
    }

    private Actor anybody() {
      List<Actor> people =
          IntStream.range(0, 5).mapToObj(each -> person(each, Role.MANAGER)).toList();
      return people.get(random.nextInt(people.size()));
    }
  }
}
