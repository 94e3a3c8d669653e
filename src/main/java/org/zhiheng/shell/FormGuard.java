package org.zhiheng.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartRequest;
import org.springframework.web.servlet.HandlerInterceptor;
import org.zhiheng.kernel.CurrentActor;

/**
 * What every submitted form passes: it is done once, however often it is sent, and only by the
 * account that filled it in. Sent again with another content, after a step back in the browser, it
 * is another submission: nothing typed is dropped as a repetition. The second guard matters where
 * people share a browser: a form of one is never carried out as another.
 */
@Component
class FormGuard implements HandlerInterceptor {

  private static final String CLAIM = FormGuard.class.getName();

  private final OnceStore store;
  private final CurrentActor currentActor;
  private final Drafts drafts;

  FormGuard(OnceStore store, CurrentActor currentActor, Drafts drafts) {
    this.store = store;
    this.currentActor = currentActor;
    this.drafts = drafts;
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws IOException {
    if (!request.getMethod().equals("POST")) {
      return true;
    }
    if (filledInBySomebodyElse(request.getParameter("as"))) {
      throw new OtherAccount();
    }
    if (request.getParameter("once") == null || request.getHeader("X-Autosave") != null) {
      return true;
    }
    UUID once = submission(request);
    @Nullable String done = store.claim(once);
    if (done != null) {
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      response.setHeader("Location", done);
      return false;
    }
    request.setAttribute(CLAIM, once);
    return true;
  }

  @Override
  public void afterCompletion(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable Exception failure) {
    if (request.getAttribute(CLAIM) instanceof UUID once) {
      @Nullable String location = response.getHeader("Location");
      if (location == null) {
        store.release(once);
      } else {
        store.done(once, location);
        currentActor.find().ifPresent(by -> drafts.discard(request.getParameter("draft"), by));
      }
    }
  }

  private boolean filledInBySomebodyElse(@Nullable String as) {
    return as != null
        && currentActor.find().map(actor -> !actor.id().toString().equals(as)).orElse(true);
  }

  /** The same for the same form with the same content, sent to the same address. */
  private static UUID submission(HttpServletRequest request) throws IOException {
    var content = new StringBuilder(request.getRequestURI());
    new TreeMap<>(request.getParameterMap())
        .forEach((name, values) -> content.append(Arrays.asList(name, Arrays.toString(values))));
    if (request instanceof MultipartRequest upload) {
      for (var files : upload.getMultiFileMap().entrySet()) {
        for (MultipartFile file : files.getValue()) {
          content.append(described(files.getKey(), file));
        }
      }
    }
    return UUID.nameUUIDFromBytes(content.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** A corrected file often keeps its name and its size: only its content tells it apart. */
  private static String described(String name, MultipartFile file) throws IOException {
    try (InputStream content = file.getInputStream()) {
      return name + "=" + file.getOriginalFilename() + ":" + DigestUtils.md5DigestAsHex(content);
    }
  }
}
