package org.zhiheng.certificate;

import org.jspecify.annotations.Nullable;

/**
 * What a list of certificates is narrowed to.
 *
 * @param words in number, holder's or organisation's name; blank for all
 * @param state as it is today
 * @param before only those with a lower number, to read on; null for the first
 */
public record CertificateQuery(
    String words, @Nullable CertificateState state, @Nullable CertificateNumber before) {

  public static CertificateQuery all() {
    return new CertificateQuery("", null, null);
  }
}
