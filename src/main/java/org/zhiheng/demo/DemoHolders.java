package org.zhiheng.demo;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhiheng.certificate.CertificateNumber;
import org.zhiheng.certificate.Certificates;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.surveillance.EducationEntry;
import org.zhiheng.surveillance.EducationKind;
import org.zhiheng.surveillance.EducationRecord;
import org.zhiheng.surveillance.EducationRecords;

/**
 * What holders do while their certificates run (clause 9), each verb by whoever does it in life.
 */
@DemoOnly
class DemoHolders {

  private final Certificates certificates;
  private final EducationRecords records;
  private final Clock clock;

  DemoHolders(Certificates certificates, EducationRecords records, Clock clock) {
    this.certificates = certificates;
    this.records = records;
    this.clock = clock;
  }

  /** One activity that counts, one that was asked back, one that waits to be checked. */
  void educate(CaseId id, Actor holder, Actor officer) {
    CertificateNumber number = certificates.trustedOfCase(id).orElseThrow().number();
    EducationRecord counts = enter(number, EducationKind.TRAINING, "education.training", holder);
    records.accept(counts.id(), counts.version(), officer);
    EducationRecord lacks =
        enter(number, EducationKind.PUBLICATION, "education.publication", holder);
    records.askBack(lacks.id(), lacks.version(), DemoTexts.of("education.reason"), officer);
    enter(number, EducationKind.EXCHANGE, "education.exchange", holder);
  }

  private EducationRecord enter(
      CertificateNumber number, EducationKind kind, String title, Actor holder) {
    boolean published = kind == EducationKind.PUBLICATION;
    @Nullable BigDecimal hours = published ? null : BigDecimal.valueOf(4);
    var entry =
        new EducationEntry(
            kind,
            DemoTexts.of(title),
            DemoTexts.of(published ? "education.journal" : "education.organiser"),
            LocalDate.now(clock),
            hours);
    var proof = new ByteArrayInputStream(SamplePdf.of("Demonstration sample of " + title));
    return records.enter(number, entry, DemoTexts.of("education.file"), proof, holder);
  }
}
