package org.zhiheng.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
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
      "输入为 UTF-8 的 CSV：id 列与每个评分行一列，列序不限；字段内不得换行。系数写作小数（1、1.0、0.70、.5），不接受 1e0。",
      "Input is CSV in UTF-8: column id and one for each scored row, in any order; no line breaks",
      "inside a field. Coefficients are plain decimals (1, 1.0, 0.70, .5), not 1e0.",
      "无法评分的行给出 ERROR:原因:列=值，其余照常。 / A line that cannot be scored gives",
      "ERROR:REASON:column=value, the rest is scored.",
      "退出码 / exit code: 0 全部已评分 all scored; 1 有行未能评分 some lines not; 2 无法执行 not possible."
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

  @Parameters(
      paramLabel = "FILE",
      description = {"CSV 文件；- 表示标准输入。", "The CSV file; - is standard input."})
  private String file = "-";

  ScoreCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Scheme scheme = scheme(Schemes.shipped(InstantSource.system()));
    try (InputStream in = open()) {
      ResultWriter writer = format == Format.CSV ? new CsvResults(scheme) : new JsonResults();
      boolean complete = new ScoreRun(scheme, writer).run(in, terminal.out());
      return complete ? 0 : 1;
    } catch (IOException e) {
      throw new CommandProblem("读取失败：" + file, "cannot read " + file + ": " + e.getMessage());
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

  private InputStream open() throws IOException {
    if (file.equals("-")) {
      return terminal.in();
    }
    Path path = path();
    if (Files.isDirectory(path)) {
      throw new CommandProblem("是目录而不是文件：" + file, file + " is a directory");
    }
    if (!Files.exists(path)) {
      throw new CommandProblem("找不到文件：" + file, "no such file: " + file);
    }
    return Files.newInputStream(path);
  }

  private Path path() {
    try {
      return Path.of(file);
    } catch (InvalidPathException e) {
      throw new CommandProblem("不是文件名：" + file, "not a file name: " + file);
    }
  }
}
