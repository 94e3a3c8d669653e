package org.zhiheng.cli;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhiheng.audit.LogReport;
import org.zhiheng.doctor.Breach;
import org.zhiheng.seal.SignedNote;

/**
 * What commands ask of the whole program; handed in, so that those that need none of it load none
 * of it. A folder that is null is the configured one.
 */
public interface Program {

  /** Starts the server and returns when it answers. */
  void serve(ServeOptions options);

  /** The sentences about the data of an installation that do not hold. */
  List<Breach> examine(@Nullable Path data);

  /**
   * Recomputes the log of everything that happened.
   *
   * @param kept a checkpoint from outside; null for none
   */
  LogReport audit(@Nullable Path data, @Nullable SignedNote kept);

  /**
   * Makes the picture of all cases anew.
   *
   * @return how many events it was made from
   */
  long rebuildCasefile(@Nullable Path data);

  /**
   * Backs everything up into one file.
   *
   * @param to null for a name of the moment, in the present folder
   */
  Archived backup(@Nullable Path data, @Nullable Path to, boolean withKeys);

  /** Restores a backup into an empty folder. */
  Archived restore(Path archive, Path data);
}
