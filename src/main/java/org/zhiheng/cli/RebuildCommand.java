package org.zhiheng.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rebuild}: makes anew what follows from events, should it ever differ from them. */
@Command(
    name = "rebuild",
    description = {
      "按审计日志中的事件重新生成案件一览、进程与待办；期间办理事项会等待，页面仍可查看。",
      "Makes the list of cases, their timelines and to-do lists anew from the events in",
      "the audit trail. Acts wait meanwhile, pages can be read."
    })
final class RebuildCommand implements Runnable {

  /** What can be made anew. */
  enum Part {
    casefile
  }

  @Parameters(paramLabel = "casefile", description = "${COMPLETION-CANDIDATES}")
  private @Nullable Part part;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = {"存放数据库与文件的目录。", "The folder that keeps database and documents."})
  private @Nullable Path data;

  private final Program program;
  private final Terminal terminal;

  RebuildCommand(Program program, Terminal terminal) {
    this.program = program;
    this.terminal = terminal;
  }

  @Override
  public void run() {
    terminal.outWriter().println(part + ": " + program.rebuildCasefile(data));
  }
}
