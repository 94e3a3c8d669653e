package org.zhiheng.surveillance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhiheng.application.CaseTies;
import org.zhiheng.certificate.Certificate;
import org.zhiheng.identity.Accounts;
import org.zhiheng.impartiality.Belonging;
import org.zhiheng.impartiality.Candidate;
import org.zhiheng.impartiality.ImpartialityRules;
import org.zhiheng.impartiality.Ties;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.Refusal;

/**
 * What ties somebody to the holder of a certificate: all that tied them to the case, and the
 * organisation that the last paper names.
 */
@Component
class CheckerTies {

  private final CaseTies ties;
  private final Accounts accounts;
  private final Clock clock;

  CheckerTies(CaseTies ties, Accounts accounts, Clock clock) {
    this.ties = ties;
    this.accounts = accounts;
    this.clock = clock;
  }

  /** Whether somebody accepted a record, with any of their accounts. */
  boolean accepted(EducationRecord record, Actor by) {
    return record.checkedBy() != null && by.is(accounts.find(record.checkedBy()).person());
  }

  /** Who checks, to be asked about one certificate or many. */
  Candidate candidate(Actor by) {
    return ties.candidate(by.id());
  }

  List<Refusal> whyNot(Certificate certificate, Candidate by) {
    var stated =
        new Belonging(certificate.paper().organisation(), certificate.organisationName(), null);
    Ties all = ties.of(certificate.caseId()).and(List.of(stated));
    return ImpartialityRules.whyNot(all, by, LocalDate.now(clock)).stream().distinct().toList();
  }
}
