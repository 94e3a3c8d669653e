package org.zhiheng.identity;

import java.time.Instant;

/** An authenticator in the hands of a test. */
public final class TestCodes {

  private TestCodes() {}

  public static String code(String secret, Instant at) {
    return OneTimeCode.code(secret.replace(" ", ""), at);
  }
}
