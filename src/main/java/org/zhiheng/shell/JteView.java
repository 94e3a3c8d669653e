package org.zhiheng.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.View;

/** Renders one template as the answer. */
record JteView(
    Templates templates,
    String template,
    Supplier<Map<String, Object>> parameters,
    HttpStatus status)
    implements View {

  @Override
  public String getContentType() {
    return "text/html;charset=UTF-8";
  }

  @Override
  public void render(
      @Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var output = templates.render(template, parameters.get());
    response.setStatus(status.value());
    response.setContentType(getContentType());
    response.setContentLength(output.getContentLength());
    try (var body = response.getOutputStream()) {
      output.writeTo(body);
    }
  }
}
