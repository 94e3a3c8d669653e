package org.zhiheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SizeCommandTests {

  private static final String HEADER = "id,class,staff,revenue,assets\n";

  @TempDir Path folder;

  @Test
  void one_organisation_gets_its_size_and_why() {
    Outcome outcome = run("--class", "6513", "--staff", "103", "--revenue", "15735.28");
    assertThat(outcome.out)
        .isEqualToNormalizingNewlines(
            """
            MEDIUM
            软件和信息技术服务业：从业人员 103 人 ≥ 100（中型），营业收入 15735.28 万元 ≥ 10000（大型）；两项须同时达到，取较低一级（由从业人员决定）
            """);
    assertThat(outcome.err).isEmpty();
    assertThat(outcome.code).isZero();
  }

  @Test
  void the_reason_can_be_told_in_english() {
    Outcome outcome =
        run("--class", "6513", "--staff", "9", "--revenue", "15735.28", "--lang", "en");
    assertThat(outcome.out)
        .isEqualToNormalizingNewlines(
            """
            MICRO
            Software and information technology services: staff 9 people < 10 (micro), revenue 15735.28 × 10,000 yuan ≥ 10000 (large); both are needed, so the lower one counts (staff)
            """);
  }

  @Test
  void agreement_and_single_indicators_are_told_as_such() {
    assertThat(run("--class", "6513", "--staff", "300", "--revenue", "10000").out)
        .startsWith("LARGE")
        .contains("；两项同级");
    assertThat(run("--class", "01", "--revenue", "500").out)
        .isEqualToNormalizingNewlines("MEDIUM\n农、林、牧、渔业：营业收入 500 万元 ≥ 500（中型）\n");
  }

  @Test
  void p13_an_industry_outside_the_method_is_left_to_people() {
    Outcome outcome = run("--class", "66");
    assertThat(outcome.out).startsWith("NOT_APPLICABLE").contains("评价主体");
    assertThat(outcome.code).isZero();
  }

  @Test
  void what_is_wrong_with_an_option_is_told_on_standard_error() {
    assertWrong(
        run("--class", "6513", "--staff", "-3", "--revenue", "x"), "--staff=-3", "--revenue=x");
    assertWrong(run("--class", "6513", "--staff", "103"), "--revenue=", "营业收入");
    assertWrong(run("--class", "59", "--staff", "1", "--revenue", "1"), "--class=59", "591/592");
    assertWrong(run("--class", "99"), "--class=99");
    assertWrong(run("--staff", "99"), "--class=");
    assertWrong(run(), "--file");
    assertWrong(run("--class", "65", "--file", "x.csv"), "--file");
    assertWrong(run("--class", "65", "--lang", "fr"), "--lang");
  }

  @Test
  void a_file_is_sized_row_by_row_in_its_own_order_and_columns() throws IOException {
    Outcome outcome =
        run(
            "--file",
            file(
                "\uFEFFrevenue,id,staff,class\r\n"
                    + "15735.28,乙,103,6513\r\n\r\n"
                    + "500,\"a,\"\"b\"\"\",,05\r\n"
                    + ",c,,704"));
    assertThat(outcome.out.lines())
        .containsExactly(
            "id,size,tier,reason",
            "乙,MEDIUM,TERTIARY,软件和信息技术服务业：从业人员 103 人 ≥ 100（中型），营业收入 15735.28 万元 ≥"
                + " 10000（大型）；两项须同时达到，取较低一级（由从业人员决定）",
            "\"a,\"\"b\"\"\",MEDIUM,TERTIARY,农、林、牧、渔业：营业收入 500 万元 ≥ 500（中型）",
            "c,NOT_APPLICABLE,TERTIARY,不适用划型办法的行业：统计上大中小微型企业划分办法不涉及，规模由评价主体确定并写明理由。");
    assertThat(outcome.code).isZero();
  }

  @Test
  void a_row_that_cannot_be_sized_names_column_and_value_and_the_rest_goes_on() throws IOException {
    Outcome outcome =
        run(
            "--file",
            file(
                HEADER
                    + "1,6513,1O3,15735.28,\n"
                    + "2,47,50,6000\n"
                    + "3,59,1,1,1\n"
                    + "4,65,103,15,735.28,\n"
                    + "5,01,,499.9999,\n"));
    assertThat(outcome.out.lines())
        .containsExactly(
            "id,size,tier,reason",
            "1,,,ERROR:staff=1O3：从业人员应为不带单位的数字，如 15735.28。",
            "2,,,ERROR:assets=：建筑业的规模判定需要资产总额，请填写。",
            "3,,,ERROR:class=59：大类 59 的规模按中类判定，请填写 3 位或 4 位代码，中类为 591/592/593/594/595/596/599 之一。",
            "4,,,ERROR:EXTRA_FIELD:column 6=",
            "5,SMALL,PRIMARY,农、林、牧、渔业：营业收入 499.9999 万元 ≥ 50（小型）");
    assertThat(outcome.code).isEqualTo(1);
  }

  @Test
  void a_dash_reads_standard_input() {
    Outcome outcome = runWith(HEADER + "1,6513,9,1,\n", "--file", "-");
    assertThat(outcome.out).contains("1,MICRO,TERTIARY,");
    assertThat(outcome.code).isZero();
  }

  @Test
  void an_empty_or_missing_file_and_a_folder_are_told() throws IOException {
    assertWrong(run("--file", file("")), "空");
    assertWrong(run("--file", file("\uFEFF\r\n\n")), "空");
    assertWrong(run("--file", folder.resolve("none.csv").toString()), "none.csv");
    assertWrong(run("--file", folder.toString()), "是目录");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "id,class,staff", "class,staff,revenue,assets", "id,class,staff,revenue,profit",
        "id,class,staff,revenue,revenue", "1,6513,103,15735.28,", "id|class|staff|revenue|assets"
      })
  void a_wrong_header_is_told(String header) throws IOException {
    assertWrong(run("--file", file(header + "\n1,2,3,4,5\n")), "表头");
  }

  @Test
  void a_stray_quote_spoils_its_own_line_only() throws IOException {
    Outcome open = run("--file", file(HEADER + "1,01,,500,\n2,\"01,,500,\n3,01,,500,\n"));
    assertThat(open.out).contains("1,MEDIUM,PRIMARY,", "\n3,MEDIUM,PRIMARY,");
    assertThat(open.out).contains("2,,,\"ERROR:BAD_QUOTES:line 3=");
    assertThat(open.code).isEqualTo(1);
  }

  @Test
  void a_file_in_gbk_is_read() throws IOException {
    Path file = folder.resolve("gbk.csv");
    Files.writeString(file, HEADER + "测试甲,01,,500,\n", Charset.forName("GBK"));
    Outcome outcome = run("--file", file.toString());
    assertThat(outcome.out).contains("\n测试甲,MEDIUM,PRIMARY,");
    assertThat(outcome.code).isZero();
  }

  @Test
  void help_explains_the_tiers() {
    Outcome outcome = run("--help");
    assertThat(outcome.out).contains("PRIMARY", "SECONDARY", "TERTIARY", "--file");
    assertThat(outcome.code).isZero();
  }

  private static void assertWrong(Outcome outcome, String... parts) {
    assertThat(outcome.err).contains(parts);
    assertThat(outcome.code).isEqualTo(2);
  }

  private String file(String text) throws IOException {
    return Files.writeString(Files.createTempFile(folder, "in", ".csv"), text).toString();
  }

  private static Outcome run(String... args) {
    return runWith("", args);
  }

  private static Outcome runWith(String input, String... args) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    String[] command = Stream.concat(Stream.of("size"), Stream.of(args)).toArray(String[]::new);
    int code =
        Commands.run(
            command,
            new Serving(options -> {}),
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    return new Outcome(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private record Outcome(int code, String out, String err) {}
}
