package org.zhiheng.casefile.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhiheng.application.Applicants;
import org.zhiheng.casefile.StageSpan;
import org.zhiheng.casefile.YearOverview;
import org.zhiheng.casefile.YearOverview.Figure;
import org.zhiheng.casefile.YearOverview.Group;
import org.zhiheng.casefile.YearOverview.Span;
import org.zhiheng.casefile.YearOverviews;
import org.zhiheng.certificate.Awards;
import org.zhiheng.decision.ReportedCases;
import org.zhiheng.identity.Account;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.kernel.Role;
import org.zhiheng.shell.Text;
import org.zhiheng.shell.Texts;
import org.zhiheng.support.Browser;
import org.zhiheng.support.ServerTest;
import org.zhiheng.support.Statements;
import org.zhiheng.support.TestClock;

/** What the supervising authority reads of a year, and that it tells of nobody. */
@ServerTest
class YearOverviewTests {

  /** A year in which no other test does anything. */
  private static final LocalDate DAY = LocalDate.of(2027, 6, 1);

  @Autowired private ReportedCases cases;
  @Autowired private Awards awards;
  @Autowired private YearOverviews overviews;
  @Autowired private Texts texts;
  @Autowired private Statements statements;
  @Autowired private TestClock clock;
  @LocalServerPort private int port;

  private LocalDate before;

  @BeforeEach
  void anotherYear() {
    before = clock.today();
    clock.setDay(DAY);
    cases.enterBody();
  }

  @AfterEach
  void backAgain() {
    clock.setDay(before);
  }

  @Test
  void aYearIsCountedByWhatHappenedInItAndSmallNumbersAreNotTold() throws Exception {
    Account supervisor = cases.account("演示监管", Role.SUPERVISOR);
    for (int i = 0; i < 3; i++) {
      awards.award(cases.reported("测试甲", "1"));
    }
    Map<String, Integer> figures = figures(supervisor);
    assertThat(figures.get("application.ApplicationAccepted")).isGreaterThanOrEqualTo(3);
    assertThat(figures.get("AAA")).isGreaterThanOrEqualTo(3);
    assertThat(overviews.of(2027, supervisor.actor()).spans())
        .anySatisfy(
            span -> {
              assertThat(span.stage()).isEqualTo(StageSpan.REVIEW);
              assertThat(span.cases()).isGreaterThanOrEqualTo(3);
              assertThat(span.median()).isNotNull();
            });
    assertThat(overviews.of(2024, supervisor.actor()).groups())
        .allSatisfy(group -> assertThat(group.figures()).allMatch(it -> it.count() == 0));
  }

  @Test
  void thePageAndTheWorkbookSayTheSameForWhomTheyAreMeant() throws Exception {
    Account supervisor = cases.account("演示监管", Role.SUPERVISOR);
    Browser browser = new Browser(port).signIn(supervisor.login(), Applicants.PASSWORD);
    browser.get("/casefile/year");
    String page = browser.get("/casefile/year?year=2027").body();
    assertThat(statements.of("/casefile/year").statements()).hasSizeLessThanOrEqualTo(25);
    assertThat(page).contains("2027 年度情况", "提交至受理", "申诉的结果", "/casefile/year/workbook?year=2027");
    var answer = browser.get("/casefile/year/workbook?year=2027");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
        .contains("overview-2027.xlsx");
    Account officer = cases.account("演示受理员", Role.OFFICER);
    assertThatThrownBy(() -> overviews.of(2027, officer.actor())).isInstanceOf(NotFound.class);
    assertThat(
            new Browser(port)
                .signIn(officer.login(), Applicants.PASSWORD)
                .get("/casefile/year")
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void theWorkbookHasEachFigureBesideItsWordsAndTheDaysUnderTheirHeads() throws Exception {
    var overview =
        new YearOverview(
            2027,
            List.of(
                new Group(
                    "casefile.year.decisions",
                    List.of(
                        new Figure("decision.TookEffect", 7),
                        new Figure("decision.ObjectionMade", null)))),
            List.of(
                new Span(StageSpan.REVIEW, 4, new BigDecimal("1.5"), new BigDecimal("9.0")),
                new Span(StageSpan.WHOLE, null, null, null)));
    Text words = texts.current();
    var bytes = new ByteArrayOutputStream();
    new YearWorkbook(overview, words).write(bytes);
    try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes.toByteArray()))) {
      assertThat(workbook.getFirstSheet().read())
          .extracting(row -> row.stream().map(YearOverviewTests::typed).toList())
          .containsSubsequence(
              List.of(words.of("casefile.year.title", 2027)),
              List.of(words.of("casefile.year.decisions")),
              List.of(words.of("decision.TookEffect"), "7"),
              List.of(words.of("decision.ObjectionMade"), words.of("casefile.year.few")),
              List.of(
                  words.of("casefile.year.spans"),
                  words.of("casefile.year.cases"),
                  words.of("casefile.year.median"),
                  words.of("casefile.year.longest")),
              List.of(words.of(StageSpan.REVIEW), "4", "1.5", "9.0"),
              List.of(words.of(StageSpan.WHOLE), words.of("casefile.year.few")));
    }
  }

  private static String typed(@Nullable Cell cell) {
    return cell == null ? "" : cell.getText();
  }

  private Map<String, Integer> figures(Account reader) {
    return overviews.of(2027, reader.actor()).groups().stream()
        .flatMap(group -> group.figures().stream())
        .filter(it -> it.count() != null)
        .collect(Collectors.toMap(it -> it.key(), it -> Objects.requireNonNull(it.count())));
  }
}
