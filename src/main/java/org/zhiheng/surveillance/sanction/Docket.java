package org.zhiheng.surveillance.sanction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zhiheng.certificate.Certificate;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.PersonId;
import org.zhiheng.kernel.Refusal;

/**
 * All that belongs to one proceeding.
 *
 * @param rulings what was proposed, the first one first
 * @param alone who ordered an urgent suspension of what the holder holds, in whichever proceeding,
 *     that two others did not confirm
 */
public record Docket(
    Proceeding proceeding,
    Incident incident,
    Certificate certificate,
    List<Ruling> rulings,
    Set<PersonId> alone) {

  public Docket {
    rulings = List.copyOf(rulings);
    alone = Set.copyOf(alone);
  }

  public Optional<Ruling> open() {
    return rulings.stream().filter(Ruling::isOpen).findFirst();
  }

  /**
   * What speaks against proposing anything on a day.
   *
   * @param conflicts against the actor's handling the certificate
   */
  public List<Refusal> whyNotPropose(
      boolean urgent, LocalDate today, List<Refusal> conflicts, Actor by) {
    List<Refusal> refusals =
        new ArrayList<>(
            SanctionRules.whyNotPropose(
                proceeding,
                incident.reporter(),
                open().orElse(null),
                urgent,
                today,
                conflicts,
                by));
    if (urgent) {
      refusals.addAll(UrgentRules.whyNotUrgent(rulings, alone, by));
    }
    return refusals;
  }

  /** What speaks against the actor's saying anything to a proposal. */
  public List<Refusal> whyNotVote(Ruling ruling, List<Refusal> conflicts, Actor by) {
    return SanctionRules.whyNotVote(ruling, incident.reporter(), conflicts, by);
  }

  /** As its holder reads it: what was decided, and the urgent suspension that holds already. */
  Docket forHolder() {
    List<Ruling> told =
        rulings.stream().filter(it -> it.urgent() || it.state() == RulingState.DECIDED).toList();
    return new Docket(proceeding, incident, certificate, told, Set.of());
  }
}
