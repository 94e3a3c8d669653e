package org.zhiheng.certificate;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhiheng.application.CaseTies;
import org.zhiheng.decision.Decisions;
import org.zhiheng.impartiality.Belonging;
import org.zhiheng.impartiality.Conflict;
import org.zhiheng.impartiality.ImpartialityRules;
import org.zhiheng.impartiality.Ties;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.Refusal;

/**
 * Who may handle what becomes of a certificate: a manager who has nothing to do with its case, nor
 * with any organisation that stands or is to stand on one of its papers.
 */
@Component
class CertificateTies {

  private final CaseTies ties;
  private final Decisions decisions;
  private final EditionStore editions;
  private final Clock clock;

  CertificateTies(CaseTies ties, Decisions decisions, EditionStore editions, Clock clock) {
    this.ties = ties;
    this.decisions = decisions;
    this.editions = editions;
    this.clock = clock;
  }

  /**
   * The same for somebody who sees the certificate as staff, whom nothing else can tie to it: with
   * few statements, for a page that offers a step which asks for all of it.
   */
  List<Refusal> whyNotOffer(Certificate certificate, Actor by) {
    boolean handled = decisions.handled(certificate.caseId()).contains(by.person());
    return StateRules.whyNotHandle(
        by, handled ? List.of(Conflict.HANDLED.because(by.name())) : List.of());
  }

  List<Refusal> whyNotHandle(Certificate certificate, Actor by) {
    return whyNotHandle(certificate, List.of(), by);
  }

  /**
   * What speaks against somebody handling a certificate today.
   *
   * @param stated what would stand on further papers
   */
  List<Refusal> whyNotHandle(Certificate certificate, List<HolderFacts> stated, Actor by) {
    CaseId id = certificate.caseId();
    var belongings = new ArrayList<Belonging>();
    Stream.concat(editions.of(certificate.number()).stream().map(Edition::facts), stated.stream())
        .map(each -> new Belonging(each.organisation(), each.organisationName(), null))
        .forEach(belongings::add);
    Ties all = ties.of(id).handledBy(decisions.handled(id)).and(belongings);
    return StateRules.whyNotHandle(
        by, ImpartialityRules.whyNot(all, ties.candidate(by.id()), LocalDate.now(clock)));
  }
}
