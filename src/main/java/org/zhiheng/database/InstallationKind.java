package org.zhiheng.database;

import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhiheng.kernel.Settings;

/**
 * The data says itself, since its first start, whether it is a demonstration. A demonstration never
 * serves as a real installation, whose certificates people would believe, and a real one never as a
 * demonstration, which lets everybody in.
 */
@Component
@DependsOnDatabaseInitialization
final class InstallationKind {

  InstallationKind(JdbcClient database, Settings settings) {
    check(database, settings.demo());
  }

  /**
   * Compares what the data says with how it is started.
   *
   * @throws DatabaseUnavailable when they differ
   */
  static void check(JdbcClient database, boolean asDemo) {
    boolean isDemo =
        database
            .sql(
                """
                insert into installation (demo) values (?)
                on conflict (one) do update set demo = installation.demo
                returning demo
                """)
            .param(asDemo)
            .query(Boolean.class)
            .single();
    if (isDemo != asDemo) {
      throw new DatabaseUnavailable(
          isDemo
              ? "this data is a demonstration with fictional people and never serves as real: start"
                  + " it with --demo, or name another folder with --data"
              : "this data is a real installation and never serves as a demonstration: start it"
                  + " without --demo, or name another folder with --data");
    }
  }
}
