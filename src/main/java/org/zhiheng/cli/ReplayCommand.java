package org.zhiheng.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.zhiheng.kernel.CleanText;
import org.zhiheng.kernel.Wording;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code replay}: recomputes the result of a case from its sealed file alone. */
@Command(
    name = "replay",
    description = {
      "只凭封存的案卷（ZIP）核对每一部分，按其中的方案重新计分，与报告的总分和等级比较。",
      "Checks every part of a sealed file (ZIP) and recomputes the result by the scheme",
      "in it, from that file alone."
    },
    footer = {
      "",
      "退出码 Exit codes:",
      "  0 分值与等级相同 same points and grade  1 有不同，逐项说明 what differs is named",
      "  2 不是封存的案卷 no sealed file",
      "  3 与封卷时一致，但本版程序无法计分",
      "    as it was sealed, but this version of the program cannot compute with it"
    })
final class ReplayCommand implements Callable<Integer> {

  /** Nothing differs, and what was sealed is beyond this version of the program. */
  private static final int UNREADABLE = 3;

  @Parameters(
      paramLabel = "DOSSIER.zip",
      description = {"从封卷页面下载的案卷。", "The file as it was downloaded from the page of the seal."})
  private Path file = Path.of("");

  @Option(
      names = "--seal",
      paramLabel = "HASH",
      description = {
        "另处得知的封卷散列值（会议记录、证明日志）；整份重做的案卷由它发现。",
        "The hash of the file as known from elsewhere, such as the minutes: it shows even",
        "a file that was made anew with all its digests."
      })
  private @Nullable String hash;

  @Option(names = "--lang", paramLabel = "zh|en", description = "说明的语言 Language (${DEFAULT-VALUE})")
  private Language language = Language.zh;

  private final Terminal terminal;

  ReplayCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Wording words = language.wording();
    PrintWriter out = terminal.outWriter();
    try (SealedArchive archive = new SealedArchive(file)) {
      Replay replay = Replay.of(archive, file);
      out.println(CleanText.line(words.of("cli.replay.file", replay.number(), replay.hash())));
      if (hash == null) {
        out.println(words.of("cli.replay.hashNotCompared"));
      }
      List<Replay.Difference> differences = replay.differences(hash);
      if (differences.isEmpty()) {
        out.println(words.of("cli.replay.same", replay.total(), replay.grade()));
        return CommandLine.ExitCode.OK;
      }
      // names come from a stranger's archive: nothing in them moves or hides what stands above
      differences.forEach(
          it -> out.println(CleanText.line(words.of(it.kind().messageKey(), it.args()))));
      return differences.stream().allMatch(Replay.Difference::isUnreadable)
          ? UNREADABLE
          : CommandLine.ExitCode.SOFTWARE;
    }
  }
}
