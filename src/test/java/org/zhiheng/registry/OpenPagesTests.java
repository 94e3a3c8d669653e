package org.zhiheng.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhiheng.support.Browser;
import org.zhiheng.support.DemoServerTest;

/** The register is for everybody: caches may keep its pages, which carry no cookie. */
@DemoServerTest
class OpenPagesTests {

  @Autowired private JdbcClient jdbc;
  @LocalServerPort private int port;

  private String certificate() {
    return "/registry/"
        + jdbc.sql("select number from certificate.certificate limit 1")
            .query(String.class)
            .single();
  }

  private HttpResponse<String> ask(String path, String... headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request.build(), BodyHandlers.ofString());
    }
  }

  @Test
  void pages_of_the_register_bring_no_cookie_and_may_be_kept() throws Exception {
    for (String path : new String[] {"/registry", certificate(), "/registry/notice"}) {
      HttpResponse<String> answer = ask(path);

      assertThat(answer.statusCode()).as(path).isEqualTo(200);
      assertThat(answer.headers().allValues("Set-Cookie")).as(path).isEmpty();
      assertThat(answer.headers().firstValue("Cache-Control")).contains("public, no-cache");
      assertThat(answer.headers().allValues("Vary"))
          .anyMatch(it -> it.toLowerCase(Locale.ROOT).contains("cookie"));
    }
  }

  @Test
  void the_icon_that_browsers_ask_for_by_themselves_is_there() throws Exception {
    HttpResponse<String> answer = ask("/favicon.ico");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("image/");
  }

  @Test
  void a_page_that_was_kept_is_not_sent_again_as_long_as_it_holds() throws Exception {
    String path = certificate();
    String tag = ask(path).headers().firstValue("ETag").orElseThrow();

    HttpResponse<String> again = ask(path, "If-None-Match", tag);
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();

    HttpResponse<String> english = ask(path, "If-None-Match", tag, "Cookie", "lang=en");
    assertThat(english.statusCode()).as("another page, in another language").isEqualTo(200);
  }

  @Test
  void who_is_signed_in_gets_a_page_that_nobody_keeps() {
    var answer = new Browser(port).signIn("manager", "demo-zhiheng").get(certificate());

    assertThat(answer.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
    assertThat(answer.headers().firstValue("ETag")).isEmpty();
  }

  @Test
  void a_page_with_a_form_brings_the_proof_that_it_is_ours() throws Exception {
    assertThat(ask("/identity/sign-in").headers().allValues("Set-Cookie"))
        .anyMatch(cookie -> cookie.startsWith("XSRF-TOKEN="));
  }
}
