package org.zhiheng.surveillance.sanction;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.certificate.CertificateNumber;
import org.zhiheng.kernel.PersonId;

/** Who holds a certificate; asked here since the module of certificates asks for the decisions. */
@Repository
class HolderStore {

  private final JdbcClient jdbc;

  HolderStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  PersonId of(CertificateNumber number) {
    return jdbc.sql("select holder from certificate.certificate where number = ?")
        .param(number.value())
        .query((row, count) -> new PersonId(row.getObject(1, UUID.class)))
        .single();
  }
}
