package org.zhiheng;

import org.zhiheng.cli.Commands;

/** The program: a server, or one of the commands that need none. */
public final class Zhiheng {

  private Zhiheng() {}

  /** Leaves by itself on success: a server goes on in its own threads. */
  public static void main(String[] args) {
    int exitCode = Commands.run(args, options -> Server.start(options));
    if (exitCode != 0) {
      System.exit(exitCode);
    }
  }
}
