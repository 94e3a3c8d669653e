package org.zhiheng.surveillance.web;

import org.zhiheng.certificate.CertificateNumber;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.kernel.Refused;

/** The addresses of these pages. */
public final class Addresses {

  static final String LIST = "/surveillance";
  static final String ONE = LIST + "/{number}";
  static final String EDUCATION = ONE + "/education";

  private Addresses() {}

  /** What a holder may do with a certificate. */
  public static String of(CertificateNumber number) {
    return LIST + "/" + number.value();
  }

  /** The continuing education of a certificate. */
  public static String education(CertificateNumber number) {
    return of(number) + "/education";
  }

  /** Reads a number from an address; what is none leads nowhere. */
  static CertificateNumber number(String typed) {
    try {
      return new CertificateNumber(typed);
    } catch (Refused e) {
      throw new NotFound(typed, e);
    }
  }
}
