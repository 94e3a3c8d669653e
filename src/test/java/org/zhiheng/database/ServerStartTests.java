package org.zhiheng.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.core.ApplicationModuleIdentifiers;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.zhiheng.support.Invariants;
import org.zhiheng.support.TestClock;

@SpringBootTest
@Import(TestClock.Config.class)
class ServerStartTests {

  @Autowired DataSource database;
  @Autowired ApplicationModuleIdentifiers listed;
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

  @Test
  void theListOfModulesThatTheBuildWroteIsWhatTheClassesSay() {
    assertThat(getClass().getResource("/META-INF/spring-modulith/application-modules.json"))
        .isNotNull();
    assertThat(listed.stream().toList())
        .isEqualTo(
            ApplicationModuleIdentifiers.of(ApplicationModules.of("org.zhiheng")).stream()
                .toList());
  }

  private static <S extends Session> Session saveAndFind(SessionRepository<S> sessions) {
    S session = sessions.createSession();
    sessions.save(session);
    return sessions.findById(session.getId());
  }
}
