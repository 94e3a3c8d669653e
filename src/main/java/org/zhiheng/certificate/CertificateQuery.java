package org.zhiheng.certificate;

import org.jspecify.annotations.Nullable;

/**
 * What a list of certificates is narrowed to.
 *
 * @param words in number, holder's or organisation's name; blank for all
 * @param state as it is today
 * @param after names the last row of the page before; blank for the first page
 */
public record CertificateQuery(String words, @Nullable CertificateState state, String after) {

  public static CertificateQuery all() {
    return new CertificateQuery("", null, "");
  }
}
