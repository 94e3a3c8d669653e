package org.zhiheng.shell;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhiheng.kernel.Wording;

/**
 * What the server refuses before any page is asked, such as an address with signs that none may
 * have, is answered by a page all the same. Nobody's language is known there, so it has both.
 */
final class RefusedAddresses extends ErrorReportValve {

  private static final Logger LOG = LoggerFactory.getLogger(RefusedAddresses.class);

  private static final List<Wording> LANGUAGES =
      List.of(Wording.in(Locale.SIMPLIFIED_CHINESE), Wording.in(Locale.ENGLISH));

  private static final String HEAD =
      """
      <!doctype html>
      <html lang="zh-CN">
      <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{title}</title>
        <link rel="stylesheet" href="/shell/shell.css">
      </head>
      <body class="outside">
      <div class="body"><main id="content">
      """;

  private static final String WORDS =
      """
      <section lang="{lang}">
        <h1>{title}</h1>
        <p>{words}</p>
        <p><a href="/">{home}</a></p>
      </section>
      """;

  private static final String FOOT = "</main></div>\n</body>\n</html>\n";

  @Override
  protected void report(Request request, Response response, @Nullable Throwable fault) {
    int status = response.getStatus();
    if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
      return;
    }
    LOG.info("{}: refused before any page was asked", status);
    try {
      response.setContentType("text/html");
      response.setCharacterEncoding("UTF-8");
      @Nullable Writer page = response.getReporter();
      if (page != null) {
        page.write(page(status >= 500 ? "unavailable" : "badRequest"));
        response.finishResponse();
      }
    } catch (IOException e) {
      LOG.debug("nobody waits for the answer", e);
    }
  }

  private static String page(String problem) {
    String key = "shell.problem." + problem;
    String title = LANGUAGES.getFirst().of(key + ".title");
    var page = new StringBuilder(HEAD.replace("{title}", title));
    for (Wording words : LANGUAGES) {
      page.append(
          WORDS
              .replace("{lang}", words == LANGUAGES.getFirst() ? "zh-CN" : "en")
              .replace("{title}", words.of(key + ".title"))
              .replace("{words}", words.of(key))
              .replace("{home}", words.of("shell.problem.home")));
    }
    return page.append(FOOT).toString();
  }
}
