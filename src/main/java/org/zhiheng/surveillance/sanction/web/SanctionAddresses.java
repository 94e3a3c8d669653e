package org.zhiheng.surveillance.sanction.web;

import java.util.UUID;
import org.zhiheng.certificate.CertificateNumber;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.kernel.Refused;

/** The addresses of these pages. */
public final class SanctionAddresses {

  static final String INCIDENTS = "/surveillance/incident";
  static final String SANCTION = "/surveillance/{number}/sanction";
  static final String HEARING = "/surveillance/{number}/hearing";

  private SanctionAddresses() {}

  /** A report of an event. */
  public static String incident(UUID id) {
    return INCIDENTS + "/" + id;
  }

  /** What is dealt with about a certificate. */
  public static String sanction(CertificateNumber number) {
    return "/surveillance/" + number.value() + "/sanction";
  }

  /** Where its holder is heard. */
  public static String hearing(CertificateNumber number) {
    return "/surveillance/" + number.value() + "/hearing";
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
