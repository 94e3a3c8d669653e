package org.zhiheng.database;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhiheng.support.TestDatabase;

/** Data says what it is, and is started as that or not at all. */
class InstallationKindTests {

  private final JdbcClient database = JdbcClient.create(TestDatabase.fresh());

  @Test
  void a_demonstration_never_serves_as_real() {
    InstallationKind.check(database, true);
    InstallationKind.check(database, true);

    assertThatThrownBy(() -> InstallationKind.check(database, false))
        .isInstanceOf(DatabaseUnavailable.class)
        .hasMessageContaining("start it with --demo")
        .hasMessageNotContaining("\n");
  }

  @Test
  void a_real_installation_never_serves_as_a_demonstration() {
    InstallationKind.check(database, false);

    assertThatThrownBy(() -> InstallationKind.check(database, true))
        .isInstanceOf(DatabaseUnavailable.class)
        .hasMessageContaining("without --demo");
  }
}
