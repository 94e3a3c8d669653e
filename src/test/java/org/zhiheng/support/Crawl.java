package org.zhiheng.support;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/** Opens what pages lead to, each kind of page a few times, as somebody who follows every link. */
public final class Crawl {

  private Crawl() {}

  /** What is done with each answer. */
  public interface Each {
    void opened(String address, HttpResponse<String> answer);
  }

  /**
   * Goes from the first page as far as links lead.
   *
   * @param most how many pages of a kind are opened
   */
  public static void from(Browser browser, ToIntFunction<String> most, Each each) {
    browser.get("/casefile"); // what is told once is told now
    Map<String, Integer> kinds = new LinkedHashMap<>();
    List<String> open = new ArrayList<>(List.of("/"));
    for (int i = 0; i < open.size(); i++) {
      String address = open.get(i);
      String kind = kind(address);
      if (kind.startsWith("/document/")
          || kinds.merge(kind, 1, Integer::sum) > most.applyAsInt(kind)) {
        continue;
      }
      HttpResponse<String> answer = browser.get(address);
      each.opened(address, answer);
      Stream.concat(
              isPage(answer) ? new Html(answer.body()).addresses().stream() : Stream.of(),
              answer.headers().firstValue("Location").stream())
          .map(next -> next.replaceFirst("^http://localhost:\\d+", ""))
          .map(next -> next.startsWith("?") ? address.replaceAll("\\?.*", "") + next : next)
          .filter(next -> next.startsWith("/") && !next.contains("lang="))
          .filter(next -> !open.contains(next))
          .forEach(open::add);
    }
  }

  /** An address without what names a case, an account, a certificate. */
  public static String kind(String address) {
    return address
        .replaceAll("\\?.*", "")
        .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "*")
        .replaceAll("/[A-Z]{2}[0-9]{8}[0-9A-Z]", "/*");
  }

  /** Papers and what a person takes away are no pages, and may be large. */
  public static boolean isPage(HttpResponse<String> answer) {
    return answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
  }
}
