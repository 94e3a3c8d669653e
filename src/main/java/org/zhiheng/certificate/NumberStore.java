package org.zhiheng.certificate;

import java.security.SecureRandom;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The sequence of numbers and the key by which they are scattered, in the database. */
@Repository
class NumberStore {

  private static final int KEY = 32;

  private final JdbcClient jdbc;

  NumberStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The next number of a year; others who ask wait until the transaction ends. */
  CertificateNumber next(String prefix, int year) {
    return CertificateNumber.of(prefix, year, new Scatter(key()).digits(year, nextPlace(year)));
  }

  /** The next place in the sequence of a year. */
  int nextPlace(int year) {
    return jdbc.sql(
            """
            insert into certificate.number as n (year, last) values (?, 1)
            on conflict (year) do update set last = n.last + 1
            returning last
            """)
        .param(year)
        .query(Integer.class)
        .single();
  }

  private byte[] key() {
    byte[] fresh = new byte[KEY];
    new SecureRandom().nextBytes(fresh);
    jdbc.sql("insert into certificate.series (key) values (?) on conflict do nothing")
        .param(fresh)
        .update();
    return jdbc.sql("select key from certificate.series").query(byte[].class).single();
  }
}
