package org.zhiheng.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhiheng.kernel.CleanText;

/** A request whose parameters are clean, and whose names are some that a form could have. */
final class CleanRequest extends HttpServletRequestWrapper {

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]{1,80}");

  private final Map<String, String[]> parameters;

  CleanRequest(HttpServletRequest request, Map<String, String[]> sent) {
    super(request);
    var clean = new LinkedHashMap<String, String[]>();
    sent.forEach(
        (name, values) -> {
          if (NAME.matcher(name).matches()) {
            clean.put(name, Arrays.stream(values).map(CleanText::block).toArray(String[]::new));
          }
        });
    this.parameters = Collections.unmodifiableMap(clean);
  }

  @Override
  public @Nullable String getParameter(String name) {
    String[] values = parameters.get(name);
    return values == null || values.length == 0 ? null : values[0];
  }

  @Override
  public Map<String, String[]> getParameterMap() {
    return parameters;
  }

  @Override
  public Enumeration<String> getParameterNames() {
    return Collections.enumeration(parameters.keySet());
  }

  @Override
  public String @Nullable [] getParameterValues(String name) {
    return parameters.get(name);
  }
}
