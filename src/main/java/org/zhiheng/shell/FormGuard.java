package org.zhiheng.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.zhiheng.kernel.CurrentActor;

/**
 * What every submitted form passes: it is done once, however often it is sent, and only by the
 * account that filled it in. The second guard matters where people share a browser: a form of one
 * is never carried out as another.
 */
@Component
class FormGuard implements HandlerInterceptor {

  private static final String CLAIM = FormGuard.class.getName();

  private final OnceStore store;
  private final CurrentActor currentActor;

  FormGuard(OnceStore store, CurrentActor currentActor) {
    this.store = store;
    this.currentActor = currentActor;
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
    @Nullable UUID once = uuid(request.getParameter("once"));
    if (once == null) {
      return true;
    }
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
      }
    }
  }

  private boolean filledInBySomebodyElse(@Nullable String as) {
    return as != null
        && currentActor.find().map(actor -> !actor.id().toString().equals(as)).orElse(true);
  }

  private static @Nullable UUID uuid(@Nullable String text) {
    try {
      return text == null ? null : UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
