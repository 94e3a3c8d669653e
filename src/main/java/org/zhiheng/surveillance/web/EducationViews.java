package org.zhiheng.surveillance.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhiheng.certificate.Certificate;
import org.zhiheng.certificate.CertificateNumber;
import org.zhiheng.certificate.Certificates;
import org.zhiheng.identity.Accounts;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.kernel.Role;
import org.zhiheng.shell.Form;
import org.zhiheng.surveillance.EducationRecord;
import org.zhiheng.surveillance.EducationRecords;
import org.zhiheng.surveillance.EducationRules;
import org.zhiheng.surveillance.web.EducationView.Asking;

/** Gathers what the page of continuing education shows. */
@Component
class EducationViews {

  private final EducationRecords records;
  private final Certificates certificates;
  private final Accounts accounts;
  private final Clock clock;

  EducationViews(
      EducationRecords records, Certificates certificates, Accounts accounts, Clock clock) {
    this.records = records;
    this.certificates = certificates;
    this.accounts = accounts;
    this.clock = clock;
  }

  EducationView of(CertificateNumber number, Form form, Asking asking, Actor reader) {
    Certificate certificate = records.readable(number, reader);
    List<EducationRecord> all = records.trustedOf(number);
    boolean officer = reader.is(Role.OFFICER);
    boolean staff = officer || reader.is(Role.MANAGER);
    boolean waiting = all.stream().anyMatch(it -> it.state().isAlive());
    LocalDate today = LocalDate.now(clock);
    return new EducationView(
        certificate,
        certificate.stateOn(today),
        records.standings(certificate, all),
        all,
        reader.is(certificate.holder()),
        EducationRules.isOpen(certificate, today),
        officer,
        staff,
        staff && waiting ? records.whyNotCheck(certificate, reader) : List.of(),
        form,
        asking,
        accounts.names(checkers(all)));
  }

  /** The records of a certificate that is the reader's own. */
  Stream<EducationRecord> own(CertificateNumber number, Actor reader) {
    Certificate certificate = certificates.find(number, reader);
    if (!reader.is(certificate.holder())) {
      throw new NotFound(number);
    }
    return records.trustedOf(number).stream();
  }

  private static Stream<AccountId> checkers(EducationRecord record) {
    return Stream.of(
            Optional.ofNullable(record.checkedBy()),
            Optional.ofNullable(record.annulled()).map(EducationRecord.Annulment::by))
        .flatMap(Optional::stream);
  }

  private static Set<AccountId> checkers(List<EducationRecord> records) {
    return records.stream().flatMap(EducationViews::checkers).collect(Collectors.toSet());
  }
}
