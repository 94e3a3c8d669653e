package org.zhiheng.support;

import java.nio.file.Path;
import java.time.Duration;
import org.zhiheng.kernel.Settings;

/** Settings for tests that start no server. */
public final class TestSettings {

  private TestSettings() {}

  /** Settings of an installation that keeps everything in a folder. */
  public static Settings in(Path data) {
    return new Settings(
        data.toString(),
        data,
        "http://localhost",
        false,
        false,
        "",
        "",
        false,
        "",
        new Settings.Session(Duration.ofHours(8)),
        new Settings.Person(data.resolve("keys/person.keys")),
        new Settings.Seal(""));
  }
}
