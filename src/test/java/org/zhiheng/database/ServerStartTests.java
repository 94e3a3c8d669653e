package org.zhiheng.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.zhiheng.support.Invariants;
import org.zhiheng.support.ServerTest;

@ServerTest
class ServerStartTests {

  @Autowired DataSource database;
  @Autowired SessionRepository<? extends Session> sessions;

  @Test
  void theServerStartsOnADatabaseWithEveryTable() {
    Invariants.check(database);
  }

  @Test
  void aSessionIsKeptInTheDatabaseForEightHours() {
    Session kept = saveAndFind(sessions);

    assertThat(kept.getMaxInactiveInterval()).isEqualTo(Duration.ofHours(8));
  }

  private static <S extends Session> Session saveAndFind(SessionRepository<S> sessions) {
    S session = sessions.createSession();
    sessions.save(session);
    return sessions.findById(session.getId());
  }
}
