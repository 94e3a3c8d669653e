package org.zhiheng.certificate.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.time.LocalDate;
import org.zhiheng.certificate.Certificate;
import org.zhiheng.certificate.CertificateQuery;
import org.zhiheng.certificate.CertificateState;
import org.zhiheng.kernel.Slice;

/**
 * A page of the list of certificates.
 *
 * @param own whether they are the reader's own, which needs no search
 */
public record CertificateListView(
    boolean own, CertificateQuery query, Slice<Certificate> certificates, LocalDate today) {

  public boolean narrowed() {
    return !query.words().isBlank() || query.state() != null;
  }

  /** The address of this list, to which the place of the following page is added. */
  public String path() {
    CertificateState state = query.state();
    String words = URLEncoder.encode(query.words(), UTF_8);
    return "/certificate?q=" + words + "&state=" + (state == null ? "" : state.name()) + "&";
  }
}
