package org.zhiheng.cli;

import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhiheng.scheme.Scheme;
import org.zhiheng.scheme.Schemes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Scores sheets of coefficients, one a line, in the order of the input. */
@Command(
    name = "score",
    description = {"按评分表计算分值与等级，一行一份。", "Scores sheets of coefficients, one a line."},
    footerHeading = "%n",
    footer = {
      "输入：CSV（UTF-8、GB18030、UTF-16，逗号、分号、制表符）或 XLSX，",
      "id 列与每个评分行一列，列序不限。系数写作小数（1、1.0、0.70、.5），",
      "全角数字可以，不接受 1e0。不能评分的行写明 ERROR:原因:列=值，其余照常评分；",
      "重复的 id 只评第一次，以后为 ERROR:DUPLICATE_ID。",
      "退出码：0 全部已评分；1 有行不能评分；2 无法执行。",
      "",
      "Input: CSV (UTF-8, GB18030, UTF-16; comma, semicolon, tab) or XLSX, column",
      "id and one for each scored row, in any order. Coefficients are decimals,",
      "full width too, but not 1e0. A record that cannot be scored says",
      "ERROR:REASON:column=value; an id is scored once, then ERROR:DUPLICATE_ID.",
      "Exit code: 0 all scored; 1 some lines not; 2 not possible."
    })
final class ScoreCommand implements Callable<Integer> {

  /** How results are printed. */
  enum Format {
    CSV,
    JSON;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Terminal terminal;

  @Option(
      names = "--scheme",
      paramLabel = "ID",
      description = {"评价方案，默认为现行方案。", "The scheme; by default the one in force."})
  private @Nullable String schemeId;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "csv",
      description = {"输出格式：${COMPLETION-CANDIDATES}。", "The form of the output."})
  private Format format = Format.CSV;

  @Option(
      names = "--bom",
      description = {"CSV 以 BOM 开头，便于 Excel 打开。", "CSV begins with a BOM, for Excel."})
  private boolean bom;

  @Parameters(
      paramLabel = "FILE",
      description = {"CSV 或 XLSX 文件；- 表示标准输入。", "CSV or XLSX; - is standard input."})
  private String file = "-";

  ScoreCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Scheme scheme = scheme(Schemes.shipped(InstantSource.system()));
    InputFile given = new InputFile(file);
    try (InputStream in = given.open(terminal)) {
      ResultWriter writer =
          format == Format.CSV ? new CsvResults(scheme, Results.mark(bom)) : new JsonResults();
      boolean complete = new ScoreRun(scheme, writer).run(in, terminal.out());
      return complete ? 0 : 1;
    } catch (IOException e) {
      throw given.unreadable(e);
    }
  }

  private Scheme scheme(Schemes schemes) {
    String id = schemeId;
    if (id == null) {
      return schemes.current();
    }
    String known = schemes.all().stream().map(Scheme::id).collect(Collectors.joining(", "));
    return schemes
        .find(id)
        .orElseThrow(
            () ->
                new CommandProblem(
                    "没有方案 " + id + "，可用：" + known, "no scheme " + id + "; known: " + known));
  }
}
