package org.zhiheng.complaint;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.audit.OwnParts;
import org.zhiheng.kernel.Actor;

/** The trail of a complaint is kept from those who do not find the complaint itself. */
@Repository
class KeptComplaintStore implements OwnParts {

  private final JdbcClient jdbc;
  private final Clock clock;

  KeptComplaintStore(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public List<Kept> of(Actor reader) {
    return jdbc.sql(
            "select c.id::text from complaint.complaint c where not ("
                + ComplaintAccess.apart(":person")
                + ")")
        .param("person", reader.person().value())
        .param("today", LocalDate.now(clock))
        .query((row, line) -> new Kept(row.getString(1), ""))
        .list();
  }
}
