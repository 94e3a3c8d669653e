package org.zhiheng.cli;

import java.nio.file.Path;
import org.zhiheng.kernel.Wording;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code restore}: an installation as it was when a backup was made. */
@Command(
    name = "restore",
    description = {
      "把备份恢复到一个空目录：先逐个核对校验和，再启动一次数据库并停止。",
      "Restores a backup into an empty folder: compares every checksum first, then",
      "starts the database once and stops it."
    },
    footer = {"", "退出码 Exit codes:", "  0 已恢复 done  2 未能恢复 not possible"})
final class RestoreCommand implements Runnable {

  @Parameters(
      paramLabel = "FILE",
      description = {"备份文件。", "The backup."})
  private Path archive = Path.of("");

  @Option(
      names = "--data",
      paramLabel = "DIR",
      required = true,
      description = {"恢复到的目录，须为空或不存在。", "The folder to restore into; empty, or not there yet."})
  private Path data = Path.of("");

  @Option(names = "--lang", paramLabel = "zh|en", description = "说明的语言 Language (${DEFAULT-VALUE})")
  private Language language = Language.zh;

  private final Program program;
  private final Terminal terminal;

  RestoreCommand(Program program, Terminal terminal) {
    this.program = program;
    this.terminal = terminal;
  }

  @Override
  public void run() {
    Archived restored = program.restore(archive, data);
    Wording words = language.wording();
    terminal.outWriter().println(words.of("cli.restore.done", data, restored.files()));
    if (!restored.documents()) {
      terminal.outWriter().println(words.of("cli.restore.withoutDocuments", data));
    }
    if (!restored.keys()) {
      terminal.outWriter().println(words.of("cli.restore.withoutKeys", data));
    }
  }
}
