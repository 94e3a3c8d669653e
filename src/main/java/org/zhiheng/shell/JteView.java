package org.zhiheng.shell;

import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.View;
import org.zhiheng.kernel.Sha256;

/**
 * Renders one template as the answer.
 *
 * @param open whether caches may keep it
 */
record JteView(
    Templates templates,
    String template,
    Supplier<Map<String, Object>> parameters,
    HttpStatus status,
    boolean open)
    implements View {

  /** The same page, for caches to keep. */
  JteView kept() {
    return new JteView(templates, template, parameters, status, true);
  }

  @Override
  public String getContentType() {
    return "text/html;charset=UTF-8";
  }

  @Override
  public void render(
      @Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var output = templates.render(template, parameters.get());
    if (open && isKnown(output, request, response)) {
      return;
    }
    response.setStatus(status.value());
    response.setContentType(getContentType());
    response.setContentLength(output.getContentLength());
    try (var body = response.getOutputStream()) {
      output.writeTo(body);
    }
  }

  /**
   * Tells caches how to keep the page and whether the one they have still holds. The cookies say
   * which language, and who is signed in; a program gets another form of some addresses.
   */
  private static boolean isKnown(
      Utf8ByteOutput output, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader(HttpHeaders.CACHE_CONTROL, "public, no-cache");
    response.setHeader(HttpHeaders.VARY, HttpHeaders.COOKIE + ", " + HttpHeaders.ACCEPT);
    return new ServletWebRequest(request, response).checkNotModified(tag(output));
  }

  /** A weak one, as a page is the same whether or not it goes out compressed. */
  private static String tag(Utf8ByteOutput output) throws IOException {
    var bytes = new ByteArrayOutputStream(output.getContentLength());
    output.writeTo(bytes);
    return "W/\"" + Sha256.of(bytes.toByteArray()) + "\"";
  }
}
