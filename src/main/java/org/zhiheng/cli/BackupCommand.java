package org.zhiheng.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.zhiheng.kernel.Wording;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code backup}: everything that an installation keeps, in one file, while people work. */
@Command(
    name = "backup",
    description = {
      "把数据库、存储的文件和密钥备份为一个文件；系统运行时也可以使用。",
      "Backs database, stored files and keys up into one file; also while the server",
      "runs."
    },
    footer = {"", "退出码 Exit codes:", "  0 已备份 done  2 未能备份 not possible"})
final class BackupCommand implements Runnable {

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = {"存放数据库与文件的目录。", "The folder that keeps database and documents."})
  private @Nullable Path data;

  @Option(
      names = "--to",
      paramLabel = "FILE",
      description = {"备份文件，不会覆盖已有的。", "The file to write; none is written over."})
  private @Nullable Path to;

  @Option(
      names = "--without-keys",
      description = {
        "不含密钥，以便另行保管；没有密钥就不能使用备份。",
        "Leaves the keys out, to be kept elsewhere; the backup is of no use without them."
      })
  private boolean withoutKeys;

  @Option(names = "--lang", paramLabel = "zh|en", description = "说明的语言 Language (${DEFAULT-VALUE})")
  private Language language = Language.zh;

  private final Program program;
  private final Terminal terminal;

  BackupCommand(Program program, Terminal terminal) {
    this.program = program;
    this.terminal = terminal;
  }

  @Override
  public void run() {
    Archived made = program.backup(data, to, !withoutKeys);
    Wording words = language.wording();
    terminal.outWriter().println(words.of("cli.backup.done", made.archive(), made.files()));
    if (!made.keys()) {
      terminal.outWriter().println(words.of("cli.backup.withoutKeys"));
    }
  }
}
