package org.zhiheng.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.zhiheng.audit.LogDamage;
import org.zhiheng.audit.LogReport;
import org.zhiheng.kernel.Wording;
import org.zhiheng.seal.Checkpoint;
import org.zhiheng.seal.SignedNote;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code audit}: recomputes the log of everything that happened, and changes nothing. */
@Command(
    name = "audit",
    description = {
      "由数据库中的记录重新验算证明日志，说明第一处与签署时不一致的地方；不改动任何内容。",
      "Recomputes the proof log from the records in the database and names the first",
      "entry that is not what was signed. Changes nothing."
    },
    footer = {
      "",
      "退出码 Exit codes:",
      "  0 与签署时一致 all as it was signed  1 有改动 something was changed",
      "  2 无法验算 cannot be recomputed"
    })
final class AuditCommand implements Callable<Integer> {

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = {"存放数据库与文件的目录。", "The folder that keeps database and documents."})
  private @Nullable Path data;

  @Option(
      names = "--checkpoint",
      paramLabel = "FILE",
      description = {
        "在本系统以外保存的检查点；连同密钥一起重写的日志也由它发现。",
        "A checkpoint that was kept elsewhere: it shows even a log that was rewritten",
        "together with its signatures."
      })
  private @Nullable Path checkpoint;

  @Option(names = "--lang", paramLabel = "zh|en", description = "说明的语言 Language (${DEFAULT-VALUE})")
  private Language language = Language.zh;

  private final Program program;
  private final Terminal terminal;

  AuditCommand(Program program, Terminal terminal) {
    this.program = program;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Wording words = language.wording();
    LogReport report = program.audit(data, kept());
    PrintWriter out = terminal.outWriter();
    if (report.damage().isEmpty()) {
      out.println(words.of("audit.audited", report.entries(), report.checkpoints()));
      return CommandLine.ExitCode.OK;
    }
    LogDamage damage = report.damage().get();
    out.println(
        words.of(
            "audit.broken", words.of(damage.kind().messageKey(), damage.place(), damage.after())));
    out.println(words.of("audit.before", report.entries(), report.checkpoints()));
    return CommandLine.ExitCode.SOFTWARE;
  }

  private @Nullable SignedNote kept() {
    if (checkpoint == null) {
      return null;
    }
    try {
      SignedNote note = SignedNote.parse(Files.readString(checkpoint, UTF_8));
      Checkpoint.of(note);
      return note;
    } catch (IOException | IllegalArgumentException e) {
      throw new CommandProblem("不是检查点：" + checkpoint, "no checkpoint can be read: " + checkpoint);
    }
  }
}
