package org.zhiheng.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.zhiheng.audit.LogReport;
import org.zhiheng.doctor.Breach;
import org.zhiheng.seal.SignedNote;

/** A program that keeps what it was asked to serve, and whose data has what the test says. */
class Serving implements Program {

  private final Consumer<ServeOptions> asked;
  private final List<Breach> findings;

  Serving(Consumer<ServeOptions> asked, List<Breach> findings) {
    this.asked = asked;
    this.findings = findings;
  }

  Serving(Consumer<ServeOptions> asked) {
    this(asked, List.of());
  }

  @Override
  public void serve(ServeOptions options) {
    asked.accept(options);
  }

  @Override
  public List<Breach> examine(@Nullable Path data) {
    return findings;
  }

  @Override
  public LogReport audit(@Nullable Path data, @Nullable SignedNote kept) {
    return new LogReport(3, 1, Optional.empty());
  }

  @Override
  public long rebuildCasefile(@Nullable Path data) {
    return 7;
  }

  @Override
  public Archived backup(@Nullable Path data, @Nullable Path to, boolean withKeys) {
    return new Archived(to == null ? Path.of("named.zip") : to, 12, true, withKeys);
  }

  @Override
  public Archived restore(Path archive, Path data) {
    return new Archived(archive, 12, false, false);
  }
}
