package org.zhiheng.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a browser without scripts does: keeps cookies, sends forms with the tokens of their page.
 */
public final class Browser {

  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private static final String BOUNDARY = "a-boundary-of-tests";

  private final CookieManager cookies = new CookieManager();
  private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();
  private final URI server;
  private String csrf = "";

  public Browser(int port) {
    this.server = URI.create("http://localhost:" + port);
  }

  public Browser signIn(String login, String password) {
    get("/identity/sign-in");
    HttpResponse<String> answer =
        post("/identity/sign-in", Map.of("login", login, "password", password));
    if (answer.headers().firstValue("Location").orElse("").contains("failed")) {
      throw new AssertionError("cannot sign in as " + login);
    }
    return this;
  }

  /** Sends a cookie that no server gave. */
  public Browser withCookie(String name, String value) {
    var cookie = new HttpCookie(name, value);
    cookie.setPath("/");
    cookie.setVersion(0);
    cookies.getCookieStore().add(server, cookie);
    return this;
  }

  /** Loses a cookie. */
  public void forget(String cookie) {
    cookies.getCookieStore().getCookies().stream()
        .filter(each -> each.getName().equals(cookie))
        .toList()
        .forEach(each -> cookies.getCookieStore().remove(server, each));
  }

  /** A page as it is answered; redirects are not followed. */
  public HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(server.resolve(path)).build());
  }

  /** A file as it is answered. */
  public HttpResponse<byte[]> download(String path) {
    try {
      HttpRequest request = HttpRequest.newBuilder(server.resolve(path)).build();
      return client.send(request, BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new AssertionError("no answer to " + path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }

  /** Asks as a program does. */
  public HttpResponse<String> getJson(String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(path));
    return send(request.header("Accept", "application/json").build());
  }

  /** Sends a form with the token of the page that was read last. */
  public HttpResponse<String> post(String path, Map<String, String> fields) {
    return send(form(path, fields).build());
  }

  /** The same, saying which page it was sent from. */
  public HttpResponse<String> postFrom(String page, String path, Map<String, String> fields) {
    return send(form(path, fields).header("Referer", server.resolve(page).toString()).build());
  }

  private HttpRequest.Builder form(String path, Map<String, String> fields) {
    String body =
        fields.entrySet().stream()
            .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
            .collect(Collectors.joining("&", "_csrf=" + URLEncoder.encode(csrf, UTF_8) + "&", ""));
    return HttpRequest.newBuilder(server.resolve(path))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(body));
  }

  /** What the page's script sends while somebody types. */
  public HttpResponse<String> autosave(String path, Map<String, String> fields) {
    return send(form(path, fields).header("X-Autosave", "1").build());
  }

  /** Sends a form with a file in the field {@code file}. */
  public HttpResponse<String> upload(
      String path, Map<String, String> fields, String name, byte[] content) {
    var body = new ByteArrayOutputStream();
    part(body, "name=\"_csrf\"", csrf.getBytes(UTF_8));
    fields.forEach((field, value) -> part(body, "name=\"" + field + "\"", value.getBytes(UTF_8)));
    part(body, "name=\"file\"; filename=\"" + name + "\"", content);
    body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(UTF_8));
    return send(
        HttpRequest.newBuilder(server.resolve(path))
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .POST(BodyPublishers.ofByteArray(body.toByteArray()))
            .build());
  }

  private static void part(ByteArrayOutputStream body, String disposition, byte[] content) {
    String head = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition;
    body.writeBytes((head + "\r\n\r\n").getBytes(UTF_8));
    body.writeBytes(content);
    body.writeBytes("\r\n".getBytes(UTF_8));
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      HttpResponse<String> answer = client.send(request, BodyHandlers.ofString(UTF_8));
      Matcher token = CSRF.matcher(answer.body());
      if (token.find()) {
        csrf = token.group(1);
      }
      return answer;
    } catch (IOException e) {
      throw new AssertionError("no answer to " + request.uri(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }
}
