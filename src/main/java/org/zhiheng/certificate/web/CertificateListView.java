package org.zhiheng.certificate.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhiheng.certificate.Certificate;
import org.zhiheng.certificate.CertificateNumber;
import org.zhiheng.certificate.CertificateQuery;
import org.zhiheng.certificate.CertificateState;

/**
 * A page of the list of certificates.
 *
 * @param own whether they are the reader's own, which needs no search
 * @param next where the following page begins, or null at the end
 */
public record CertificateListView(
    boolean own,
    CertificateQuery query,
    List<Certificate> certificates,
    @Nullable CertificateNumber next,
    LocalDate today) {

  public boolean narrowed() {
    return !query.words().isBlank() || query.state() != null;
  }

  public String stateName() {
    CertificateState state = query.state();
    return state == null ? "" : state.name();
  }
}
