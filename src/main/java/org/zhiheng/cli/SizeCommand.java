package org.zhiheng.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.organisation.SizeResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

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
      "文件为 UTF-8 的 CSV，表头 id,class,staff,revenue,assets，",
      "列序不限，assets 列可缺，空格子表示未填。输出 id,size,tier,reason。",
      "A file is CSV in UTF-8 with that header, columns in any order, assets",
      "optional, empty cells for what is not given. A row that cannot be sized",
      "gets id,,,ERROR:… and the rest goes on. The tiers of industry are:",
      "  PRIMARY 第一产业  SECONDARY 第二产业  TERTIARY 第三产业",
      "",
      "退出码 Exit codes:",
      "  0 完成 done  1 有行出错 some rows failed  2 输入有误 wrong input"
    })
final class SizeCommand implements Callable<Integer> {

  private static final int DONE = 0;
  private static final int SOME_FAILED = 1;
  private static final int WRONG_INPUT = 2;

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
      description = "CSV 文件，- 为标准输入 CSV; - is standard input")
  private @Nullable String file;

  @Option(names = "--lang", paramLabel = "zh|en", description = "说明的语言 Language (${DEFAULT-VALUE})")
  private Words.Language language = Words.Language.zh;

  @SuppressWarnings("UnusedVariable") // its presence is what counts
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "显示帮助 Show this help")
  private boolean help;

  @Spec private CommandSpec spec = CommandSpec.create();

  private final InputStream standardInput;

  SizeCommand() {
    this(System.in);
  }

  SizeCommand(InputStream standardInput) {
    this.standardInput = standardInput;
  }

  @Override
  public Integer call() {
    Words words = new Words(language);
    boolean single = Stream.of(industry, staff, revenue, assets).anyMatch(text -> text != null);
    if (single == (file != null)) {
      return wrong(words.of("cli.size.oneOrFile"));
    }
    return file == null ? sizeOne(new SizeWords(words)) : sizeFile(file, words);
  }

  private int sizeOne(SizeWords words) {
    SizeInput input = new SizeInput(given(industry), given(staff), given(revenue), given(assets));
    List<Refusal> refusals = input.whyNot();
    if (!refusals.isEmpty()) {
      refusals.forEach(refusal -> wrong("--" + words.of(refusal, input)));
      return WRONG_INPUT;
    }
    SizeResult result = input.result();
    out().println(result.size().name());
    out().println(words.of(result));
    out().flush();
    return DONE;
  }

  private int sizeFile(String name, Words words) {
    try (InputStream bytes = open(name);
        CsvReader in = new CsvReader(bytes)) {
      return sizeRows(in, name, words);
    } catch (CharacterCodingException e) {
      return wrong(words.of("cli.csv.notUtf8", name));
    } catch (MalformedCsv e) {
      return wrong(words.of("cli.csv.malformed", name, e.line()));
    } catch (IOException | InvalidPathException e) {
      return wrong(words.of("cli.csv.unreadable", name));
    }
  }

  private int sizeRows(CsvReader in, String name, Words words) throws IOException {
    List<String> header = in.read();
    if (header == null) {
      return wrong(words.of("cli.csv.empty", name));
    }
    Optional<SizeColumns> columns = SizeColumns.of(header);
    if (columns.isEmpty()) {
      return wrong(words.of("cli.size.header", name, String.join(",", header)));
    }
    boolean allSized =
        new SizeBatch(columns.get(), new SizeWords(words), new CsvWriter(out())).run(in);
    if (out().checkError()) {
      return wrong(words.of("cli.csv.unwritten"));
    }
    return allSized ? DONE : SOME_FAILED;
  }

  private InputStream open(String name) throws IOException {
    return name.equals("-") ? standardInput : Files.newInputStream(Path.of(name));
  }

  private static String given(@Nullable String option) {
    return option == null ? "" : option;
  }

  private int wrong(String message) {
    out().flush();
    PrintWriter err = spec.commandLine().getErr();
    err.println(message);
    err.flush();
    return WRONG_INPUT;
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
