package org.zhiheng.casefile.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhiheng.support.Browser;
import org.zhiheng.support.DemoServerTest;

@DemoServerTest
class CasefilePagesTests {

  private static final String PASSWORD = "demo-zhiheng";
  private static final Pattern CASE = Pattern.compile("href=\"(/casefile/[0-9a-f-]{36})\"");

  private static final Pattern LINE =
      Pattern.compile("href=\"(/(?:application|evaluation|decision|certificate)/[^\"]+)\"");

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
