package org.zhiheng.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.organisation.SizeResult;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code size}: the size of an organisation by the method of the NBS, or of one a row of a file.
 */
@Command(
    name = "size",
    header = {
      "按《统计上大中小微型企业划分办法（2017）》判定企业规模。",
      "Size an organisation by the method of the NBS of 2017."
    },
    synopsisHeading = "%n用法 Usage:%n",
    customSynopsis = {
      "  size --class CODE [--staff N] [--revenue N] [--assets N] [--lang zh|en]",
      "  size --file FILE|- [--lang zh|en]",
      ""
    },
    footer = {
      "",
      "输出第一行为规模，第二行为理由。",
      "The first line is the size, the second tells why.",
      "  LARGE 大型  MEDIUM 中型  SMALL 小型  MICRO 微型",
      "  NOT_APPLICABLE 不在办法范围内，由人确定 left to people",
      "",
      "文件为 CSV（UTF-8、GB18030、UTF-16，逗号、分号、制表符）或 XLSX，",
      "表头 id,class,staff,revenue,assets，列序不限，assets 列可缺，",
      "空格子表示未填。输出 id,size,tier,reason。",
      "A file is CSV (UTF-8, GB18030, UTF-16; comma, semicolon, tab) or XLSX",
      "with that header, columns in any order, assets optional, empty cells for",
      "what is not given. A row that cannot be sized gets id,,,ERROR:… and the",
      "rest goes on. The tiers of industry are:",
      "  PRIMARY 第一产业  SECONDARY 第二产业  TERTIARY 第三产业",
      "",
      "退出码 Exit codes:",
      "  0 完成 done  1 有行出错 some rows failed  2 输入有误 wrong input"
    })
final class SizeCommand implements Callable<Integer> {

  @Option(
      names = "--class",
      paramLabel = "CODE",
      description = "行业代码 Industry by GB/T 4754-2017: 65, 651, 6513, I6513")
  private @Nullable String industry;

  @Option(names = "--staff", paramLabel = "N", description = "从业人员（人） People")
  private @Nullable String staff;

  @Option(names = "--revenue", paramLabel = "N", description = "营业收入（万元） In 10,000 yuan")
  private @Nullable String revenue;

  @Option(names = "--assets", paramLabel = "N", description = "资产总额（万元） In 10,000 yuan")
  private @Nullable String assets;

  @Option(
      names = "--file",
      paramLabel = "FILE",
      description = "CSV 或 XLSX 文件，- 为标准输入 CSV or XLSX; - is standard input")
  private @Nullable String file;

  @Option(names = "--lang", paramLabel = "zh|en", description = "说明的语言 Language (${DEFAULT-VALUE})")
  private Language language = Language.zh;

  @Option(names = "--bom", description = "输出以 BOM 开头，便于 Excel 打开 Begin with a BOM, for Excel")
  private boolean bom;

  private final Terminal terminal;

  SizeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    SizeWords words = new SizeWords(language.wording());
    boolean single = Stream.of(industry, staff, revenue, assets).anyMatch(Objects::nonNull);
    if (single == (file != null)) {
      throw new CommandProblem(
          "请用 --class 等参数给出一个组织，或用 --file 给出文件，二者取一",
          "name one organisation by --class and its figures, or a file by --file");
    }
    return file == null ? sizeOne(words) : sizeFile(new InputFile(file), words);
  }

  private int sizeOne(SizeWords words) {
    SizeInput input = new SizeInput(given(industry), given(staff), given(revenue), given(assets));
    List<Refusal> refusals = input.whyNot();
    if (!refusals.isEmpty()) {
      refusals.forEach(refusal -> terminal.errWriter().println("--" + words.of(refusal, input)));
      return CommandLine.ExitCode.USAGE;
    }
    SizeResult result = input.result();
    PrintWriter out = terminal.outWriter();
    out.println(result.size().name());
    out.println(words.of(result));
    return CommandLine.ExitCode.OK;
  }

  private int sizeFile(InputFile given, SizeWords words) {
    try (InputStream in = given.open(terminal)) {
      boolean complete = new SizeBatch(words, Results.mark(bom)).run(in, terminal.out());
      return complete ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    } catch (IOException e) {
      throw given.unreadable(e);
    }
  }

  private static String given(@Nullable String option) {
    return option == null ? "" : option;
  }
}
