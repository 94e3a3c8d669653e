package org.zhiheng;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.zhiheng.audit.LogExamination;
import org.zhiheng.audit.LogReport;
import org.zhiheng.casefile.Rebuild;
import org.zhiheng.cli.Archived;
import org.zhiheng.cli.Commands;
import org.zhiheng.cli.NotPossible;
import org.zhiheng.cli.Program;
import org.zhiheng.cli.ServeOptions;
import org.zhiheng.database.BackupFailed;
import org.zhiheng.database.Backups;
import org.zhiheng.database.DatabaseUnavailable;
import org.zhiheng.database.Restoration;
import org.zhiheng.doctor.Breach;
import org.zhiheng.doctor.Doctor;
import org.zhiheng.seal.SignedNote;

/** The program: a server, or one of the commands that need none. */
public final class Zhiheng implements Program {

  private Zhiheng() {}

  /** Leaves by itself on success: a server goes on in its own threads. */
  public static void main(String[] args) {
    int exitCode = Commands.run(args, new Zhiheng());
    if (exitCode != 0) {
      System.exit(exitCode);
    }
  }

  @Override
  public void serve(ServeOptions options) {
    Server.start(options);
  }

  @Override
  public List<Breach> examine(@Nullable Path data) {
    return Offline.with(data, beans -> beans.getBean(Doctor.class).examine());
  }

  @Override
  public LogReport audit(@Nullable Path data, @Nullable SignedNote kept) {
    return Offline.with(data, beans -> beans.getBean(LogExamination.class).examine(kept));
  }

  @Override
  public long rebuildCasefile(@Nullable Path data) {
    return Offline.with(data, beans -> beans.getBean(Rebuild.class).rebuild());
  }

  @Override
  public Archived backup(@Nullable Path data, @Nullable Path to, boolean withKeys) {
    return said(
        () ->
            Offline.with(
                data,
                beans -> {
                  Backups backups = beans.getBean(Backups.class);
                  Path archive = to == null ? backups.usualName() : to;
                  return archived(
                      archive, backups.take(archive, new Backups.Extent(true, withKeys)));
                }));
  }

  @Override
  public Archived restore(Path archive, Path data) {
    String installed = System.getenv("PG_BIN");
    boolean brought = installed == null || installed.isBlank();
    return said(
        () ->
            archived(
                archive, Restoration.restore(archive, data, brought ? null : Path.of(installed))));
  }

  /** Says in one line what went wrong, as the start of the server does. */
  private static <T> T said(Supplier<T> work) {
    try {
      return work.get();
    } catch (BackupFailed | DatabaseUnavailable e) {
      System.err.println("zhiheng: " + e.getMessage());
      throw new NotPossible(e);
    }
  }

  private static Archived archived(Path archive, Backups.Content content) {
    Backups.Extent extent = content.extent();
    return new Archived(archive, content.files(), extent.documents(), extent.keys());
  }
}
