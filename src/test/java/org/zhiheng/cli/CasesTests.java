package org.zhiheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables as Excel and its users leave them, each with its right answer. */
class CasesTests {

  private static final List<String> COLUMNS =
      List.of(
          "id", "7.1.1", "7.1.2", "7.2", "7.3", "7.4.1", "7.4.2", "7.4.3", "7.4.4", "7.4.5",
          "7.4.6", "7.5.1", "7.5.2", "7.5.3", "7.5.4", "7.5.5");
  private static final String RESULT = ",718.0,70.0,60.0,70.0,238.0,280.0,AAAA,";

  private record Ran(int exit, List<String> lines, String err) {}

  private static Ran run(byte[] input, String... args) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    int exit =
        Commands.run(
            args,
            new Serving(options -> {}),
            new ByteArrayInputStream(input),
            new PrintStream(out),
            new PrintStream(err));
    List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
    return new Ran(exit, lines, err.toString(StandardCharsets.UTF_8));
  }

  private static Ran score(String file) throws IOException {
    try (InputStream in = CasesTests.class.getResourceAsStream("/cli/cases/" + file)) {
      return run(in.readAllBytes(), "score", "-");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "excel-leftovers.csv",
        "full-width.csv",
        "gb18030.csv",
        "utf-16.csv",
        "semicolons.csv"
      })
  void oneSheetIsReadAsItWasMeant(String file) throws IOException {
    Ran ran = score(file);
    assertThat(ran.exit()).isZero();
    assertThat(ran.lines()).hasSize(2).last().isEqualTo("测试甲" + RESULT);
  }

  @Test
  void anIdMayHaveALineBreakAndNobodyIsInvented() throws IOException {
    Ran ran = score("quoted-line-break.csv");
    assertThat(ran.exit()).isZero();
    assertThat(ran.lines())
        .containsExactly(
            ran.lines().getFirst(),
            "\"测试",
            "甲\"" + RESULT,
            "测试乙,906.0,90.0,60.0,90.0,306.0,360.0,AAAAA,");
  }

  @Test
  void anIdIsScoredOnceAndToldAfterwards() throws IOException {
    Ran ran = score("same-id-twice.csv");
    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.lines().subList(1, 3))
        .containsExactly("测试甲" + RESULT, "测试甲,,,,,,,,ERROR:DUPLICATE_ID:line 3=测试甲");
  }

  @Test
  void noCellOfTheOutputIsAFormula() throws IOException {
    Ran ran = score("formula-id.csv");
    assertThat(ran.exit()).isZero();
    assertThat(ran.lines().subList(1, 4))
        .containsExactly("'=1+1" + RESULT, "'@x" + RESULT, "'-2" + RESULT);
  }

  @Test
  void utf16WithoutAMarkTabsAndExcelsOwnFirstLineAreRead() {
    String sheet = String.join("\t", COLUMNS) + "\n测试甲" + "\t1".repeat(15) + "\n";
    assertThat(run(sheet.getBytes(StandardCharsets.UTF_16LE), "score", "-").lines().getLast())
        .startsWith("测试甲,1000.0");
    String named = "sep=;\r\n" + sheet.replace('\t', ';');
    assertThat(run(named.getBytes(StandardCharsets.UTF_8), "score", "-").lines().getLast())
        .startsWith("测试甲,1000.0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\r", "\n", "\r\n"})
  void whateverEndsALineNobodyIsLeftOut(String end) {
    String sheet = String.join(",", COLUMNS) + end;
    String person = ",1".repeat(15) + end;
    for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16)) {
      Ran ran = run((sheet + "测试甲" + person + "测试乙" + person).getBytes(charset), "score", "-");
      assertThat(ran.exit()).isZero();
      assertThat(ran.lines()).hasSize(3).last().asString().startsWith("测试乙,1000.0");
    }
  }

  @Test
  void columnsAreKnownInFullWidthAndCapitals() {
    String sheet = String.join(",", COLUMNS).replace("id", "ID").replace("7.1.1", "７．１．１");
    Ran ran =
        run((sheet + "\n测试甲" + ",1".repeat(15)).getBytes(StandardCharsets.UTF_8), "score", "-");
    assertThat(ran.lines()).last().asString().startsWith("测试甲,1000.0");
  }

  @Test
  void aFileOfAnOldExcelIsToldWithTheRemedy() {
    byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0};
    for (String[] args :
        List.of(new String[] {"score", "-"}, new String[] {"size", "--file", "-"})) {
      Ran ran = run(old, args);
      assertThat(ran.exit()).isEqualTo(2);
      assertThat(ran.err()).contains("另存为 XLSX", "save it as XLSX").hasLineCount(1);
    }
  }

  @Test
  void chineseThatComesLateInAGbkFileIsReadToo() {
    var sheet = new StringBuilder(String.join(",", COLUMNS)).append('\n');
    for (int i = 0; i < 5000; i++) {
      sheet.append("a").append(i).append(",1".repeat(15)).append('\n');
    }
    sheet.append("测试甲").append(",1".repeat(15)).append('\n');
    Ran ran = run(sheet.toString().getBytes(Charset.forName("GBK")), "score", "-");
    assertThat(ran.exit()).isZero();
    assertThat(ran.lines().getLast()).startsWith("测试甲,1000.0");
  }

  @Test
  void aByteOrderMarkIsWrittenWhereExcelShallReadTheOutput() {
    byte[] header = String.join(",", COLUMNS).getBytes(StandardCharsets.UTF_8);
    assertThat(run(header, "score", "--bom", "-").lines().getFirst()).startsWith("\uFEFFid,total");
    assertThat(run(header, "score", "-").lines().getFirst()).startsWith("id,total");
    byte[] size = "id,class,staff,revenue\n".getBytes(StandardCharsets.UTF_8);
    assertThat(run(size, "size", "--bom", "--file", "-").lines().getFirst())
        .isEqualTo("\uFEFFid,size,tier,reason");
  }

  @Test
  void aWorkbookIsReadDirectly(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("sheets.xlsx");
    try (var out = Files.newOutputStream(file);
        var workbook = new Workbook(out, "zhiheng", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("评分");
      for (int c = 0; c < COLUMNS.size(); c++) {
        sheet.value(0, c, COLUMNS.get(c));
        if (c > 0) {
          sheet.value(1, c, c == 3 ? 1.0 : 0.1 + 0.6);
          sheet.value(3, c, "０．７");
        }
      }
      sheet.value(1, 0, "测试甲");
      sheet.value(3, 0, 42);
      sheet.value(3, 3, 1);
    }
    Ran ran = run(new byte[0], "score", file.toString());
    assertThat(ran.exit()).as(ran.err()).isZero();
    assertThat(ran.lines().subList(1, 3)).containsExactly("测试甲" + RESULT, "42" + RESULT);
  }

  @Test
  void whatOnlyLooksLikeAWorkbookIsRefusedInOneLine() {
    Ran ran = run(new byte[] {'P', 'K', 3, 4, 0, 0}, "score", "-");
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).contains("no XLSX file").hasLineCount(1);
  }

  @Test
  void sizesAreReadWithThousandsAndFullWidthDigits() {
    String sheet = "id;class;staff;revenue\n1;6513;１０３;15,735.28\n2;6513;1E-999999999;1\n";
    Ran ran = run(sheet.getBytes(StandardCharsets.UTF_8), "size", "--file", "-");
    assertThat(ran.lines().get(1)).startsWith("1,MEDIUM,TERTIARY,");
    assertThat(ran.lines().get(2)).startsWith("2,,,ERROR:staff=1E-999999999");
  }

  @Test
  void idsThatCameBeforeAreKnownHoweverMany() {
    var seen = new SeenIds();
    List<Boolean> added = new ArrayList<>();
    for (int i = 0; i < 200_000; i++) {
      added.add(seen.add("测试" + i));
    }
    assertThat(added).doesNotContain(false);
    assertThat(seen.add("测试199999")).isFalse();
  }
}
