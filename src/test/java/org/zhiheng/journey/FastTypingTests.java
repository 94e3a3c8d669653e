package org.zhiheng.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.WaitUntilState;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhiheng.application.Submissions;
import org.zhiheng.evaluation.Cases;
import org.zhiheng.evaluation.sheet.Consensus;
import org.zhiheng.evaluation.sheet.Scores;
import org.zhiheng.evaluation.sheet.SheetRow;
import org.zhiheng.identity.Account;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.Role;
import org.zhiheng.scheme.Row;
import org.zhiheng.scheme.Scheme;
import org.zhiheng.scheme.Schemes;
import org.zhiheng.shell.Text;
import org.zhiheng.shell.Texts;
import org.zhiheng.support.Chromium;
import org.zhiheng.support.ServerTest;

/** Moving on is saving: nobody has to wait for the page before the next key or click. */
@Tag("journey")
@ServerTest
class FastTypingTests {

  private static final Scheme SCHEME = Schemes.shipped(Clock.systemUTC()).current();

  @RegisterExtension private static final Chromium browser = new Chromium();

  @LocalServerPort private int port;

  private final ListableBeanFactory beans;
  private final People people;
  private final Scores scores;
  private final Submissions submissions;
  private final Text text;

  @Autowired
  FastTypingTests(
      ListableBeanFactory beans,
      People people,
      Scores scores,
      Submissions submissions,
      Texts texts) {
    this.beans = beans;
    this.people = people;
    this.scores = scores;
    this.submissions = submissions;
    this.text = texts.in(Locale.SIMPLIFIED_CHINESE);
  }

  @Test
  void all_rows_of_a_sheet_are_scored_with_the_keyboard_at_full_speed() {
    Cases one = new Cases(beans).scoring();
    Page desk = desk(one, 0);
    Keyboard keys = desk.keyboard();
    for (int i = 0; i < SCHEME.rows().size(); i++) {
      keys.press("6");
      keys.press("j");
    }
    waitsForRow(desk, SCHEME.rows().getLast());
    leaves(desk, one);
    assertThat(stored(one, 0)).hasSize(SCHEME.rows().size());
  }

  @Test
  void so_are_they_with_the_button_that_saves() {
    Cases one = new Cases(beans).scoring();
    Page desk = desk(one, 1);
    Keyboard keys = desk.keyboard();
    for (int i = 0; i < SCHEME.rows().size(); i++) {
      keys.press("6");
      keys.press("s");
    }
    // all have a value; the row that is a gate still wants its reason
    assertThat(desk.locator("#submission .desk-open a"))
        .hasCount(1, new LocatorAssertions.HasCountOptions().setTimeout(30_000));
    assertThat(desk.locator("#submission .desk-open a"))
        .hasText(
            "7.2 " + text.of("evaluation.submit.noReason"),
            new LocatorAssertions.HasTextOptions().setTimeout(30_000));
    assertThat(stored(one, 1)).hasSize(SCHEME.rows().size());
  }

  @Test
  void so_are_they_with_the_mouse_and_what_was_typed_beside() {
    Cases one = new Cases(beans).scoring();
    Page desk = desk(one, 0);
    List<Row> rows = SCHEME.rows();
    for (Row row : rows) {
      desk.locator("[data-key='6']").click();
      desk.locator("[name=strengths]").fill("优势 " + row.id());
      if (!row.equals(rows.getLast())) {
        desk.locator("#following").click();
        waitsForRow(desk, rows.get(rows.indexOf(row) + 1));
      }
    }
    leaves(desk, one);
    assertThat(stored(one, 0)).hasSize(rows.size());
    assertThat(stored(one, 0))
        .allSatisfy((row, written) -> assertThat(written.strengths()).isEqualTo("优势 " + row));
  }

  @Test
  void a_row_is_kept_when_its_reader_saves_and_is_gone_at_once() {
    Cases one = new Cases(beans).scoring();
    Page desk = desk(one, 0);
    for (Row row : SCHEME.rows()) {
      desk.navigate("/evaluation/" + one.id + "/sheet?row=" + row.id());
      desk.locator("[data-key='6']").click();
      desk.locator("[name=strengths]").fill("优势 " + row.id());
      desk.locator("[data-save]").click();
    }
    leaves(desk, one);
    desk.waitForCondition(() -> stored(one, 0).size() == SCHEME.rows().size());
    assertThat(stored(one, 0))
        .allSatisfy((row, written) -> assertThat(written.strengths()).isEqualTo("优势 " + row));
  }

  @Test
  void what_cannot_be_saved_keeps_the_reader_on_the_page() {
    Cases one = new Cases(beans).scoring();
    Page desk = desk(one, 0);
    desk.locator("[name=strengths]").fill("长".repeat(2001));
    desk.locator("#following").click();
    assertThat(desk.locator(".saved")).containsText("2001");
    assertThat(desk.locator("[name=strengths]")).hasValue("长".repeat(2001));
    assertThat(stored(one, 0)).isEmpty();
  }

  @Test
  void words_that_overtake_a_save_are_not_left_without_a_question() {
    Cases one = new Cases(beans).scoring();
    Page desk = desk(one, 0);
    AtomicReference<Route> held = new AtomicReference<>();
    desk.route(
        "**/sheet/*",
        route -> {
          if (!held.compareAndSet(null, route)) {
            route.resume();
          }
        });
    desk.locator("[name=strengths]").fill("演示优势");
    desk.waitForCondition(() -> held.get() != null);
    desk.locator("[name=strengths]").fill("演示优势，再写一句");

    List<String> questions = new ArrayList<>();
    desk.onDialog(
        dialog -> {
          questions.add(dialog.type());
          dialog.dismiss();
        });
    desk.close(new Page.CloseOptions().setRunBeforeUnload(true));
    desk.waitForCondition(() -> !questions.isEmpty());
    assertThat(questions).containsExactly("beforeunload");
    held.get().resume();
    leaves(desk, one);
    assertThat(stored(one, 0).values())
        .extracting(SheetRow::strengths)
        .containsExactly("演示优势，再写一句");
  }

  @Test
  void a_consensus_row_is_recorded_on_the_way_to_the_next() {
    Cases one = new Cases(beans).consensus();
    Page desk = window(one.assessors.get(0));
    desk.navigate("/evaluation/" + one.id + "/consensus?row=" + SCHEME.rows().getFirst().id());
    desk.locator("#coefficient").waitFor();
    desk.locator("input[name=coefficient][value='0.65']").click();
    desk.keyboard().press("j");
    waitsForRow(desk, SCHEME.rows().get(1));
    Consensus consensus = scores.consensus(one.id, one.actor(0));
    assertThat(consensus.rows().get(SCHEME.rows().getFirst().id()).coefficient())
        .isEqualByComparingTo("0.65");
  }

  @Test
  void a_reason_typed_for_a_row_stays_when_all_unanimous_rows_are_recorded() {
    Cases one = new Cases(beans).unanimous();
    Page desk = window(one.assessors.get(0));
    String first = SCHEME.rows().getFirst().id();
    desk.navigate("/evaluation/" + one.id + "/consensus?row=" + first);
    desk.locator("#coefficient").waitFor();
    desk.locator("[name=reason]").fill("三人一致，另记一句");
    desk.locator(".take-over button").click();
    assertThat(desk.locator(".notice")).containsText("照录");
    Consensus consensus = scores.consensus(one.id, one.actor(0));
    assertThat(consensus.rows().get(first).reason()).isEqualTo("三人一致，另记一句");
    assertThat(consensus.rows().get(first).coefficient()).isEqualByComparingTo("0.65");
    assertThat(consensus.rows()).hasSize(SCHEME.rows().size());
  }

  @Test
  void an_applicants_row_is_kept_whatever_leads_away_from_it() {
    Account applicant = people.person("测试甲", people.newOrganisation(), Role.APPLICANT);
    CaseId id = submissions.start(applicant.actor());
    Page page = window(applicant);
    List<Row> rows = SCHEME.rows();
    for (Row row : rows.subList(0, 5)) {
      page.navigate(
          "/application/" + id + "/rows/" + row.id(),
          new Page.NavigateOptions().setWaitUntil(WaitUntilState.LOAD));
      page.locator("[name=text]").fill("说明 " + row.id());
      page.locator(".rows a").last().click();
      page.waitForURL("**/rows/" + rows.getLast().id());
    }
    page.navigate("/application/" + id + "/rows/" + rows.get(5).id());
    page.locator("[name=text]").fill("说明 " + rows.get(5).id());
    page.navigate("/casefile");
    for (Row row : rows.subList(0, 6)) {
      page.navigate("/application/" + id + "/rows/" + row.id());
      assertThat(page.locator("[name=text]")).hasValue("说明 " + row.id());
    }
  }

  @Test
  void a_form_that_was_left_half_filled_in_is_found_so() {
    Account applicant = people.person("测试甲", people.newOrganisation(), Role.APPLICANT);
    Page page = window(applicant);
    page.navigate("/person");
    page.locator("[name=school]").fill("演示大学");
    page.locator("nav.menu a[href='/casefile']").click();
    page.waitForURL("**/casefile");
    page.navigate("/person");
    assertThat(page.locator("[name=school]")).hasValue("演示大学");
    assertThat(page.locator("main")).containsText(text.of("shell.draft.discard"));
    page.locator("main .actions .primary").click();
    assertThat(page.locator("main")).containsText(text.of("person.saved"));
    assertThat(page.locator(".draft")).hasCount(0);
  }

  @Test
  void a_draft_can_be_thrown_away_and_holds_no_number_of_a_document() {
    Account applicant = people.person("测试甲", people.newOrganisation(), Role.APPLICANT);
    Page page = window(applicant);
    page.navigate("/person");
    page.locator("[name=number]").fill("11010519491231002X");
    page.locator("[name=school]").fill("演示大学");
    assertThat(page.locator("form .saved")).containsText("已保留");
    page.onDialog(dialog -> dialog.accept());
    page.navigate("/person");
    assertThat(page.locator("[name=number]")).hasValue("");
    page.locator(".draft button").click();
    assertThat(page.locator("[name=school]")).hasValue("");
    assertThat(page.locator(".draft")).hasCount(0);
  }

  private Page desk(Cases one, int assessor) {
    Page desk = window(one.assessors.get(assessor));
    desk.navigate("/evaluation/" + one.id + "/sheet?row=" + SCHEME.rows().getFirst().id());
    desk.locator("[data-keys]").waitFor();
    return desk;
  }

  private static void waitsForRow(Page desk, Row row) {
    desk.waitForURL("**row=" + row.id());
    assertThat(desk.locator(".desk h2, #agree h2").first()).containsText(row.id());
  }

  private static void leaves(Page desk, Cases one) {
    desk.locator(".up a").click();
    desk.waitForURL("**/evaluation/" + one.id);
  }

  private Map<String, SheetRow> stored(Cases one, int assessor) {
    return scores.ownSheet(one.id, one.actor(assessor)).rows();
  }

  private Page window(Account account) {
    Page page = browser.window("http://localhost:" + port);
    page.navigate("/identity/sign-in");
    page.locator("#login").fill(account.login());
    page.locator("#password").fill(Visitor.PASSWORD);
    page.locator("form:has(#password) button").click();
    page.waitForURL("**/casefile");
    return page;
  }
}
