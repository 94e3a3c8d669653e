package org.zhiheng.casefile.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhiheng.casefile.Entry;
import org.zhiheng.casefile.Phase;
import org.zhiheng.casefile.TakenCases;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.shell.Texts;
import org.zhiheng.support.Browser;
import org.zhiheng.support.DemoServerTest;

@DemoServerTest
class CasefilePagesTests {

  private static final String PASSWORD = "demo-zhiheng";
  private static final Pattern CASE = Pattern.compile("href=\"(/casefile/[0-9a-f-]{36})\"");

  private static final Pattern LINE =
      Pattern.compile("href=\"(/(?:application|evaluation|decision|certificate)/[^\"]+)\"");

  private static final Pattern LIMIT = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})[^<]*，还有 \\d+ 个工作日");

  @Autowired private Texts texts;
  @LocalServerPort int port;

  @Test
  void theFrontDoorLeadsToSignInAndThenToWhatWaits() {
    Browser browser = new Browser(port);
    assertThat(location(browser.get("/"))).endsWith("/identity/sign-in");
    browser.signIn("officer1", PASSWORD);
    assertThat(location(browser.get("/"))).endsWith("/casefile");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "applicant1",
        "employer2",
        "officer1",
        "manager",
        "assessor1",
        "panellist2",
        "admin",
        "supervisor"
      })
  void everyRoleSeesWhatWaitsOrWhatWouldComeHere(String login) {
    HttpResponse<String> page = signedIn(login).get("/casefile");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("我的待办");
  }

  @ParameterizedTest
  @ValueSource(strings = {"officer1", "manager", "supervisor"})
  void staffFindCasesByTheSearchBoxOfTheFrame(String login) {
    Browser browser = signedIn(login);
    assertThat(browser.get("/casefile").body()).contains("action=\"/casefile/cases\"");
    String found = browser.get("/casefile/cases?q=%E6%BC%94%E7%A4%BA%E4%B8%83%E5%8F%B7").body();
    assertThat(found).contains("演示七号").doesNotContain("演示八号");
  }

  @Test
  void theSearchBoxKnowsWhereACaseStandsAndThatItIsLate() {
    Browser browser = signedIn("officer1");
    assertThat(browser.get("/casefile/cases?q=%E5%BD%A2%E5%BC%8F%E5%AE%A1%E6%9F%A5").body())
        .contains("演示三号", "value=\"FORMAL_REVIEW\" selected")
        .doesNotContain("演示七号");
    assertThat(browser.get("/casefile/cases?q=%E9%80%BE%E6%9C%9F").body())
        .contains("name=\"overdue\" value=\"true\" checked")
        .doesNotContain("演示三号");
  }

  @ParameterizedTest
  @CsvSource({"已逾期,true", "逾期,true", "已逾,false", "期,false"})
  void theSearchBoxTakesWholeWordsForWhatIsLate(String typed, boolean late) {
    String query = URLEncoder.encode(typed, StandardCharsets.UTF_8);
    String box = "name=\"overdue\" value=\"true\" checked";
    assertThat(signedIn("officer1").get("/casefile/cases?q=" + query).body().contains(box))
        .isEqualTo(late);
  }

  @Test
  void aListIsSortedByWhatIsUrgentAndTakenAwayAsAWorkbook() {
    Browser browser = signedIn("officer1");
    String urgent = browser.get("/casefile/cases?urgent=true").body();
    assertThat(LIMIT.matcher(urgent).results().map(limit -> limit.group(1)).toList())
        .hasSizeGreaterThan(3)
        .isSorted();
    assertThat(urgent)
        .doesNotContain("演示十二号")
        .contains("/casefile/cases/workbook?q=&amp;phase=&amp;urgent=true");

    HttpResponse<String> taken = browser.get("/casefile/cases/workbook?urgent=true");
    assertThat(taken.statusCode()).isEqualTo(200);
    assertThat(taken.headers().firstValue("Content-Disposition").orElse("")).contains(".xlsx");
  }

  @Test
  void theWorkbookHasTheColumnsOfThePageAndNoFormula() throws IOException {
    var entry =
        new Entry(
            CaseId.next(),
            AccountId.next(),
            "=1+1",
            null,
            "演示公司",
            "2026-000001",
            Phase.SCORING,
            Instant.parse("2026-03-01T20:00:00Z"),
            LocalDate.of(2026, 3, 9),
            null,
            null);
    var bytes = new ByteArrayOutputStream();
    CasesWorkbook.write(
        new TakenCases(List.of(entry), true), texts.in(Locale.SIMPLIFIED_CHINESE), bytes);
    try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes.toByteArray()))) {
      List<Row> rows = workbook.getFirstSheet().read();
      assertThat(rows.getFirst().stream().map(Cell::getText))
          .containsExactly("申请编号", "申请人", "所在组织", "所处环节", "进入日期", "办理期限");
      assertThat(rows.getLast().getCellText(0)).contains("只列出前 1 件", "其余没有列出");
      assertThat(rows.get(1).stream().map(Cell::getText))
          .containsExactly("2026-000001", "=1+1", "演示公司", "独立评分", "2026-03-02", "2026-03-09");
      assertThat(rows.get(1).getCell(1).getType()).isEqualTo(CellType.STRING);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"applicant6", "applicant12"})
  void whoeverWaitsIsSentToTheirCaseAndNotToAnotherApplication(String login) {
    assertThat(signedIn(login).get("/casefile").body())
        .contains("申请办到哪一步", "href=\"/casefile/")
        .doesNotContain("申请开始之后");
  }

  @Test
  void aLimitSaysHowManyWorkingDaysAreLeft() {
    assertThat(signedIn("officer1").get("/casefile").body())
        .containsPattern("\\d{4}-\\d{2}-\\d{2}，还有 \\d+ 个工作日");
  }

  @Test
  void aFoldedMenuSaysThatSomethingWaitsBehindIt() {
    assertThat(signedIn("officer1").get("/casefile").body())
        .containsPattern("<summary>功能菜单\\s*<span class=\"count\"");
  }

  @Test
  void aSignedReportHasNoLimitAnyMore() {
    Browser browser = signedIn("manager");
    String limit = "办理期限\">\\s*2\\d{3}-";
    assertThat(browser.get("/evaluation?stage=REPORTED").body())
        .contains("报告已签署")
        .doesNotContainPattern(limit);
    assertThat(browser.get("/evaluation?stage=SCORING").body()).containsPattern(limit);
  }

  @Test
  void whatIsStillToBeDeclaredLeadsToTheDeclarations() {
    Browser browser = signedIn("applicant1");
    Matcher own = CASE.matcher(browser.get("/casefile").body());
    assertThat(own.find()).isTrue();
    String file = own.group(1).replace("/casefile/", "/application/");
    assertThat(browser.get(file + "/submit").body())
        .contains("href=\"" + file + "/submit#given\"", "id=\"given\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"applicant1", "assessor1", "panellist2", "employer1", "admin"})
  void nobodyElseSearches(String login) {
    assertThat(signedIn(login).get("/casefile/cases").statusCode()).isEqualTo(403);
  }

  @Test
  void everyCaseShowsWhereItIs() {
    Browser browser = signedIn("manager");
    Matcher cases = CASE.matcher(browser.get("/casefile/cases").body());
    int shown = 0;
    while (cases.find()) {
      HttpResponse<String> page = browser.get(cases.group(1));
      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.body()).contains("办理情况", "办理经过", "class=\"strip\"");
      shown++;
    }
    assertThat(shown).isEqualTo(14);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "applicant2",
        "applicant4",
        "applicant11",
        "employer2",
        "officer1",
        "manager",
        "assessor1",
        "assessor4",
        "panellist2",
        "supervisor"
      })
  void everyLinkOfATaskAndOfACaseOpens(String login) {
    Browser browser = signedIn(login);
    String list = browser.get("/casefile").body() + browser.get("/casefile/cases").body();
    Set<String> links = links(LINE, list);
    links(CASE, list).forEach(one -> links.addAll(links(LINE, browser.get(one).body())));
    assertThat(links)
        .isNotEmpty()
        .allSatisfy(link -> assertThat(browser.get(link).statusCode()).isEqualTo(200));
  }

  @Test
  void theApplicantReadsTheTeamsHandButNoNameOfIt() {
    Browser browser = signedIn("applicant7");
    Matcher own = CASE.matcher(browser.get("/casefile").body());
    assertThat(own.find()).isTrue();
    assertThat(browser.get(own.group(1)).body())
        .contains("评价组")
        .doesNotContain("测试甲", "测试丁", "测试戊", "评价主管甲");
  }

  private static Set<String> links(Pattern pattern, String page) {
    return pattern
        .matcher(page)
        .results()
        .map(link -> link.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Browser signedIn(String login) {
    return new Browser(port).signIn(login, PASSWORD);
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("");
  }
}
