package org.zhiheng.certificate;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhiheng.application.Applications;
import org.zhiheng.application.Dossier;
import org.zhiheng.kernel.Folding;
import org.zhiheng.organisation.CreditCode;
import org.zhiheng.organisation.Organisation;
import org.zhiheng.organisation.Organisations;
import org.zhiheng.person.Persons;

/**
 * What a further paper may state (C11). Nobody types it: each cause has its own file from which the
 * facts come that differ, and everything else is taken from the paper before.
 */
@Component
class FactsOnFile {

  private final Persons persons;
  private final Organisations organisations;
  private final Applications applications;

  FactsOnFile(Persons persons, Organisations organisations, Applications applications) {
    this.persons = persons;
    this.organisations = organisations;
    this.applications = applications;
  }

  /**
   * The facts for a cause.
   *
   * @param employer credit code of the new employer; asked only where that is the cause
   * @return empty where the new employer is not on file
   */
  Optional<HolderFacts> facts(Certificate certificate, EditionCause cause, String employer) {
    HolderFacts last = certificate.paper().facts();
    return switch (cause) {
      case FIRST, PAPER -> Optional.of(last);
      case EMPLOYER -> organisation(employer).map(it -> employedBy(last, it));
      case NAME -> Optional.of(named(last, name(certificate)));
      case ORGANISATION ->
          Optional.of(
              organisation(last.organisation()).map(it -> employedBy(last, it)).orElse(last));
      case CORRECTION -> Optional.of(corrected(certificate, last));
    };
  }

  /** What would stand on the paper for each cause that needs no more than the files. */
  Map<EditionCause, HolderFacts> offered(Certificate certificate) {
    var offered = new EnumMap<EditionCause, HolderFacts>(EditionCause.class);
    for (EditionCause cause : EditionCause.values()) {
      if (cause != EditionCause.FIRST && cause != EditionCause.EMPLOYER) {
        facts(certificate, cause, "").ifPresent(facts -> offered.put(cause, facts));
      }
    }
    return offered;
  }

  private String name(Certificate certificate) {
    return persons.trustedFile(certificate.holder()).person().name();
  }

  private Optional<Organisation> organisation(String code) {
    return CreditCode.whyNotParse(code).isEmpty()
        ? organisations.find(new CreditCode(code))
        : Optional.empty();
  }

  private static HolderFacts employedBy(HolderFacts last, Organisation organisation) {
    return new HolderFacts(
        last.holderName(), organisation.code().value(), organisation.name().strip());
  }

  private static HolderFacts named(HolderFacts last, String name) {
    return Folding.saysNothing(name)
        ? last
        : new HolderFacts(name.strip(), last.organisation(), last.organisationName());
  }

  /** The organisation of the case is corrected only as long as it is the one on the paper. */
  private HolderFacts corrected(Certificate certificate, HolderFacts last) {
    Dossier dossier = applications.trustedFacts(certificate.caseId());
    boolean same = dossier.organisation().code().value().equals(last.organisation());
    return new HolderFacts(
        dossier.person().person().name().strip(),
        last.organisation(),
        same ? dossier.organisation().name().strip() : last.organisationName());
  }
}
