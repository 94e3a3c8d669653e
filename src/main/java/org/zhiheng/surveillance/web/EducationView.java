package org.zhiheng.surveillance.web;

import java.util.List;
import java.util.Map;
import org.zhiheng.certificate.Certificate;
import org.zhiheng.certificate.CertificateState;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.shell.Form;
import org.zhiheng.surveillance.EducationRecord;
import org.zhiheng.surveillance.EducationState;
import org.zhiheng.surveillance.YearStanding;

/**
 * The continuing education of a certificate.
 *
 * @param own whether the reader is the holder
 * @param taken whether activities may be entered today
 * @param officer whether the reader checks records
 * @param staff whether the reader annuls what was accepted wrongly
 * @param whyNotCheck what ties an officer or a manager to the holder
 * @param form of a new activity
 * @param asking the form by which an officer asks back, for the record of that id
 * @param names of the people who checked
 */
public record EducationView(
    Certificate certificate,
    CertificateState state,
    List<YearStanding> years,
    List<EducationRecord> records,
    boolean own,
    boolean taken,
    boolean officer,
    boolean staff,
    List<Refusal> whyNotCheck,
    Form form,
    Asking asking,
    Map<AccountId, String> names) {

  /** What an officer typed to ask back, and about which record; blank for none. */
  public record Asking(String record, Form form) {}

  public List<EducationRecord> of(YearStanding year) {
    return records.stream().filter(it -> it.year() == year.year().number()).toList();
  }

  /** Whether a new activity may be entered at all. */
  public boolean open() {
    return own && taken;
  }

  public boolean mayCheck(EducationRecord record) {
    return officer && record.state() == EducationState.SUBMITTED && whyNotCheck.isEmpty();
  }

  /** Whether the reader may annul a record, but for having accepted it. */
  public boolean mayAnnul(EducationRecord record) {
    return staff && record.state() == EducationState.ACCEPTED && whyNotCheck.isEmpty();
  }

  /** Whether an officer meets something to check here, and may not. */
  public boolean mayNotCheck() {
    return officer
        && !whyNotCheck.isEmpty()
        && records.stream().anyMatch(it -> it.state() == EducationState.SUBMITTED);
  }

  /** The form of a record by which an officer asks back. */
  public Form askingFor(EducationRecord record) {
    String id = record.id().toString();
    return asking.record().equals(id)
        ? asking.form().within(id)
        : Form.showing(Map.of("version", record.version())).within(id);
  }
}
