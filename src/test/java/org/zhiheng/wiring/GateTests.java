package org.zhiheng.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.zhiheng.application.Applicants;
import org.zhiheng.identity.Account;
import org.zhiheng.identity.Accounts;
import org.zhiheng.kernel.Public;
import org.zhiheng.kernel.Role;
import org.zhiheng.support.Browser;
import org.zhiheng.support.ServerTest;
import org.zhiheng.support.TestAccounts;

/** What every request passes before it reaches a handler. */
@ServerTest
class GateTests {

  @Autowired private Accounts accounts;
  @Autowired private Applicants people;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping handlers;

  @LocalServerPort private int port;

  @Test
  void a_closed_account_is_out_at_its_next_request() {
    Account account = people.account("演示一号", null, Role.MANAGER);
    Browser browser = new Browser(port).signIn(account.login(), Applicants.PASSWORD);
    assertThat(browser.get("/casefile").statusCode()).isEqualTo(200);

    int version = accounts.find(account.id()).version();
    accounts.setActive(account.id(), false, version, TestAccounts.ADMINISTRATOR);

    for (String address : List.of("/casefile", "/evaluation", "/decision", "/certificate")) {
      assertThat(browser.get(address).statusCode()).as(address).isEqualTo(302);
    }
  }

  @Test
  void no_form_is_taken_without_its_token() throws Exception {
    Set<String> taken = new TreeSet<>();
    try (HttpClient stranger = HttpClient.newHttpClient()) {
      for (String address : posts()) {
        var request =
            HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("name=x"))
                .build();
        if (stranger.send(request, BodyHandlers.discarding()).statusCode() != 403) {
          taken.add(address);
        }
      }
    }
    assertThat(taken).isEmpty();
  }

  @Test
  void a_handler_that_names_nobody_is_reached_by_nobody() throws Exception {
    var unnamed = RequestMappingInfo.paths("/planted").methods(RequestMethod.GET).build();
    handlers.registerMapping(unnamed, new Planted(), Planted.class.getMethod("answer"));
    try {
      Account account = people.account("演示一号", null, Role.values());
      Browser browser = new Browser(port).signIn(account.login(), Applicants.PASSWORD);
      assertThat(browser.get("/planted").statusCode()).isEqualTo(403);
      assertThat(new Browser(port).get("/planted").statusCode()).isEqualTo(302);
    } finally {
      handlers.unregisterMapping(unnamed);
    }
  }

  /** Forms that only somebody signed in may send. */
  private Set<String> posts() {
    return handlers.getHandlerMethods().entrySet().stream()
        .filter(entry -> entry.getValue().getBeanType().getName().startsWith("org.zhiheng."))
        .filter(entry -> !entry.getValue().hasMethodAnnotation(Public.class))
        .filter(
            entry -> entry.getKey().getMethodsCondition().getMethods().contains(RequestMethod.POST))
        .flatMap(entry -> entry.getKey().getPatternValues().stream())
        .map(pattern -> pattern.replaceAll("\\{[^/]*}", "x"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Says nothing of who may call it. */
  public static final class Planted {

    @ResponseBody
    public String answer() {
      return "reached";
    }
  }
}
