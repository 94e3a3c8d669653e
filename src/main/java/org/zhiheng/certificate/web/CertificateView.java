package org.zhiheng.certificate.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhiheng.certificate.Certificate;
import org.zhiheng.certificate.CertificateState;
import org.zhiheng.certificate.Edition;
import org.zhiheng.certificate.StateChange;
import org.zhiheng.organisation.Organisation;
import org.zhiheng.scheme.Grade;
import org.zhiheng.scheme.Scheme;

/**
 * One certificate with its papers and the states it was in.
 *
 * @param history the first state first
 * @param editions the first paper first
 * @param scheme by which it was awarded; null where its file is not loaded any more
 * @param organisation as it stood at the submission, for annex D
 * @param mayReissue whether the reader is a manager, who issues it anew
 */
public record CertificateView(
    Certificate certificate,
    List<StateChange> history,
    List<Edition> editions,
    @Nullable Scheme scheme,
    Organisation organisation,
    boolean mayReissue,
    LocalDate today) {

  /** Its grade in the ladder of that scheme. */
  public @Nullable Grade grade() {
    return scheme == null ? null : scheme.grade(certificate.grade()).orElse(null);
  }

  public CertificateState state() {
    return certificate.stateOn(today);
  }
}
