package org.zhiheng;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhiheng.casefile.Rebuild;
import org.zhiheng.cli.Commands;
import org.zhiheng.cli.Program;
import org.zhiheng.cli.ServeOptions;
import org.zhiheng.doctor.Doctor;
import org.zhiheng.doctor.Finding;

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
  public List<Finding> examine(@Nullable Path data) {
    return Offline.with(data, beans -> beans.getBean(Doctor.class).examine());
  }

  @Override
  public long rebuildCasefile(@Nullable Path data) {
    return Offline.with(data, beans -> beans.getBean(Rebuild.class).rebuild());
  }
}
