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
import org.zhiheng.kernel.VerbGuard;

/**
 * What every submitted form passes: it is done once, however often it is sent, and only by the
 * account that filled it in. Its token is written in the transaction of the verb: after a crash it
 * is done and known to be done, or neither. Sent again with another content, after a step back in
 * the browser, it is another submission: nothing typed is dropped as a repetition. The second guard
 * matters where people share a browser: a form of one is never carried out as another.
 */
@Component
class FormGuard implements HandlerInterceptor, VerbGuard {

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
    if (store.isDone(once)) {
      throw new AlreadyDone(once);
    }
    new Submission(once, Pages.here(request)).begin(request);
    return true;
  }

  /** Who sends a form while it is carried out waits here until that is over. */
  @Override
  public void begun() {
    Submission form = Submission.current();
    if (form == null) {
      return;
    }
    if (!form.isCommitted() && store.lock(form.key())) {
      throw new AlreadyDone(form.key());
    }
    form.verbBegun();
  }

  @Override
  public void committing() {
    Submission form = Submission.current();
    if (form != null && !form.isCommitted()) {
      form.written(store.write(form.key(), form.from()));
    }
  }

  @Override
  public void committed() {
    Submission form = Submission.current();
    if (form != null) {
      form.committed();
    }
  }

  @Override
  public void lost() {
    Submission form = Submission.current();
    if (form != null) {
      form.lost();
    }
  }

  /**
   * A form that was done and is shown again may be sent again. Where its answer failed it stays
   * done: who sends it once more is told so.
   */
  @Override
  public void afterCompletion(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable Exception failure) {
    Submission form = Submission.of(request);
    if (form == null) {
      return;
    }
    @Nullable String location = response.getHeader("Location");
    if (location != null) {
      store.lead(form.key(), location);
      currentActor.find().ifPresent(by -> drafts.discard(request.getParameter("draft"), by));
    } else if (form.isCommitted() && failure == null) {
      store.release(form.key());
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
