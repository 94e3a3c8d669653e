package org.zhiheng.surveillance.sanction;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiheng.certificate.CertificateState;
import org.zhiheng.certificate.Mandate;
import org.zhiheng.certificate.Mandate.Standing;
import org.zhiheng.certificate.Mandates;
import org.zhiheng.certificate.StateGround;
import org.zhiheng.certificate.StateMove;

/** Tells what was decided on events to where certificates are moved. */
@Component
class RuledMandates implements Mandates {

  private final RulingStore rulings;
  private final ProceedingStore proceedings;
  private final IncidentStore incidents;
  private final HolderStore holders;
  private final Clock clock;

  RuledMandates(
      RulingStore rulings,
      ProceedingStore proceedings,
      IncidentStore incidents,
      HolderStore holders,
      Clock clock) {
    this.rulings = rulings;
    this.proceedings = proceedings;
    this.incidents = incidents;
    this.holders = holders;
    this.clock = clock;
  }

  @Override
  public Optional<Mandate> find(UUID id) {
    return rulings.find(id).flatMap(this::mandate);
  }

  @Override
  public Set<UUID> unconfirmed(Set<UUID> ids) {
    return rulings.undecided(ids);
  }

  private Optional<Mandate> mandate(Ruling ruling) {
    @Nullable CertificateState to = ruling.proposal().measure().to();
    if (to == null) {
      return Optional.empty();
    }
    Proceeding proceeding = proceedings.find(ruling.proceeding()).orElseThrow();
    IncidentReport report = incidents.find(proceeding.incident()).orElseThrow().report();
    return Optional.of(
        new Mandate(
            ruling.id(),
            proceeding.id(),
            holders.of(proceeding.number()),
            to,
            move(ruling, report),
            ruling.people(),
            standing(ruling)));
  }

  /** It takes effect on the day of the decision. */
  private StateMove move(Ruling ruling, IncidentReport report) {
    boolean lifts = ruling.proposal().measure() == Measure.LIFT;
    return new StateMove(
        lifts ? StateGround.LIFTED : report.kind(),
        ruling.proposal().reason(),
        LocalDate.now(clock),
        ruling.proposal().until(),
        lifts ? null : report.happenedOn());
  }

  private static Standing standing(Ruling ruling) {
    return switch (ruling.state()) {
      case DECIDED -> Standing.DECIDED;
      case PROPOSED -> ruling.urgent() ? Standing.PROVISIONAL : Standing.DROPPED;
      case REJECTED, TAKEN_BACK, LAPSED -> Standing.DROPPED;
    };
  }
}
