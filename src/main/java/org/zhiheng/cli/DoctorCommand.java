package org.zhiheng.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.zhiheng.doctor.Breach;
import org.zhiheng.kernel.Wording;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code doctor}: says what is broken in the data of an installation, and changes nothing. */
@Command(
    name = "doctor",
    description = {
      "检查数据库与存储的文件，逐条说明哪里不对；系统运行时也可以使用，不改动任何内容。",
      "Examines database and stored files and says what is broken; also while the",
      "server runs. Changes nothing."
    },
    footer = {
      "",
      "退出码 Exit codes:",
      "  0 没有发现问题 all is well  1 发现问题 something is broken",
      "  2 无法检查 cannot be examined"
    })
final class DoctorCommand implements Callable<Integer> {

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = {"存放数据库与文件的目录。", "The folder that keeps database and documents."})
  private @Nullable Path data;

  @Option(names = "--lang", paramLabel = "zh|en", description = "说明的语言 Language (${DEFAULT-VALUE})")
  private Language language = Language.zh;

  private final Program program;
  private final Terminal terminal;

  DoctorCommand(Program program, Terminal terminal) {
    this.program = program;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Wording words = language.wording();
    List<Breach> findings = program.examine(data);
    PrintWriter out = terminal.outWriter();
    out.println(words.of("doctor.seals"));
    if (findings.isEmpty()) {
      out.println(words.of("doctor.well"));
      return CommandLine.ExitCode.OK;
    }
    for (Breach finding : findings) {
      out.println(
          words.of("doctor.broken", words.of(finding.code()), finding.count(), finding.code()));
      finding.examples().forEach(example -> out.println("  " + example));
    }
    return CommandLine.ExitCode.SOFTWARE;
  }
}
