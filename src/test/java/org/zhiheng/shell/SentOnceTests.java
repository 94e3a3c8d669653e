package org.zhiheng.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.support.SessionFlashMapManager;
import org.springframework.web.servlet.view.RedirectView;
import org.zhiheng.application.Applications;
import org.zhiheng.application.SelfEvaluation;
import org.zhiheng.application.Submissions;
import org.zhiheng.document.Samples;
import org.zhiheng.identity.Account;
import org.zhiheng.identity.Accounts;
import org.zhiheng.identity.Invitations;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.Role;
import org.zhiheng.support.Browser;
import org.zhiheng.support.ServerTest;
import org.zhiheng.support.TestAccounts;

/** An answer says what happened to the act, whoever sends it how often and whatever fails after. */
@ServerTest
class SentOnceTests {

  private static final String PASSWORD = "a password for tests";
  private static final int ROUNDS = 20;

  @Autowired private Accounts accounts;
  @Autowired private Invitations invitations;
  @Autowired private Applications applications;
  @Autowired private Submissions submissions;
  @Autowired private JdbcClient jdbc;
  @Autowired private Faults faults;
  @LocalServerPort private int port;

  private Account applicant;
  private Browser browser;

  @BeforeEach
  void signIn() {
    String login = "once-" + UUID.randomUUID();
    applicant =
        TestAccounts.create(
            accounts,
            invitations,
            login,
            "测试甲",
            Set.of(Role.APPLICANT),
            "91350100M000100Y43",
            PASSWORD);
    browser = new Browser(port).signIn(login, PASSWORD);
    browser.get("/application");
  }

  @Test
  void two_tabs_of_one_person_that_save_at_the_same_moment_are_both_told_so() {
    CaseId id = submissions.start(applicant.actor());
    browser.get("/application/" + id + "/rows/7.3");
    for (int round = 0; round < ROUNDS; round++) {
      String text = "说明" + round;
      List<HttpResponse<String>> answers =
          atOnce(List.of(() -> save(id, "7.1.1", text), () -> save(id, "7.3", text)));

      assertThat(answers).extracting(HttpResponse::statusCode).containsExactly(303, 303);
      assertThat(applications.dossier(id, applicant.actor()).selfEvaluations())
          .extracting(SelfEvaluation::text)
          .containsExactly(text, text);
    }
  }

  @Test
  void a_file_sent_three_times_at_the_same_moment_is_kept_once() {
    CaseId id = submissions.start(applicant.actor());
    browser.get("/application/" + id + "/evidence");
    for (int round = 1; round <= ROUNDS; round++) {
      String once = UUID.randomUUID().toString();
      List<HttpResponse<String>> answers =
          atOnce(List.of(() -> upload(id, once), () -> upload(id, once), () -> upload(id, once)));

      assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(303);
      assertThat(evidence(id)).isEqualTo(round);
    }
  }

  @Test
  void a_form_sent_again_after_a_crash_neither_waits_nor_doubles() {
    CaseId id = submissions.start(applicant.actor());
    browser.get("/application/" + id + "/evidence");
    String once = UUID.randomUUID().toString();
    upload(id, once);
    // as it stands when the program is killed right after the commit
    jdbc.sql("update shell.once set led = false, location = '/person' where location like ?")
        .param("%" + id + "%")
        .update();
    long begun = System.nanoTime();

    HttpResponse<String> again = upload(id, once);

    assertThat(again.headers().firstValue("Location")).contains("/person");
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
    assertThat(evidence(id)).isEqualTo(1);
  }

  @Test
  void a_fault_after_the_commit_still_answers_the_act() {
    var request = new MockHttpServletRequest("POST", "/thing");
    request.setAttribute(DispatcherServlet.OUTPUT_FLASH_MAP_ATTRIBUTE, new FlashMap());
    request.setAttribute(
        DispatcherServlet.FLASH_MAP_MANAGER_ATTRIBUTE, new SessionFlashMapManager());
    var sent = new Submission(UUID.randomUUID(), "/thing");
    sent.begin(request);
    RequestContextHolder.setRequestAttributes(
        new ServletRequestAttributes(request, new MockHttpServletResponse()));
    try {
      var fault = new IllegalStateException("planted");
      assertThat(faults.fault(fault, request)).isNotInstanceOf(RedirectView.class);

      sent.written(true);
      sent.committed();
      assertThat(faults.fault(fault, request))
          .isInstanceOfSatisfying(
              RedirectView.class, to -> assertThat(to.getUrl()).isEqualTo("/thing"));
    } finally {
      RequestContextHolder.resetRequestAttributes();
    }
  }

  private HttpResponse<String> save(CaseId id, String row, String text) {
    return browser.post(
        "/application/" + id + "/rows/" + row, Map.of("text", text, "version", version(id, row)));
  }

  /** The version that a page opened now would carry. */
  private String version(CaseId id, String row) {
    return Integer.toString(
        applications.dossier(id, applicant.actor()).selfEvaluation(row).version());
  }

  private HttpResponse<String> upload(CaseId id, String once) {
    Map<String, String> fields =
        Map.of(
            "once",
            once,
            "title",
            "演示",
            "issuer",
            "演示",
            "kind",
            "PERFORMANCE",
            "level",
            "ORGANISATION",
            "rows",
            "7.3");
    return browser.upload("/application/" + id + "/evidence", fields, "演示.pdf", Samples.PDF);
  }

  private int evidence(CaseId id) {
    return applications.dossier(id, applicant.actor()).evidence().size();
  }

  private static <T> List<T> atOnce(List<Supplier<T>> senders) {
    var all = senders.stream().map(CompletableFuture::supplyAsync).toList();
    return all.stream().map(CompletableFuture::join).toList();
  }
}
