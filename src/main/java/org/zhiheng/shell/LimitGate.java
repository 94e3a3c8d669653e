package org.zhiheng.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/** Lets an address call a handler as often as it says by {@link Limited}. */
@Component
class LimitGate implements HandlerInterceptor {

  private final ObjectProvider<CallLimits> limits;

  LimitGate(ObjectProvider<CallLimits> limits) {
    this.limits = limits;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod method) {
      @Nullable Limited limited = method.getMethodAnnotation(Limited.class);
      @Nullable CallLimits counting = limits.getIfAvailable();
      if (limited != null && counting != null) {
        pass(request, response, counting, limited);
      }
    }
    return true;
  }

  private static void pass(
      HttpServletRequest request,
      HttpServletResponse response,
      CallLimits counting,
      Limited limited) {
    Object place = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    String subject = place + " " + request.getRemoteAddr();
    Duration wait = counting.call(subject, limited.burst(), limited.perHour());
    if (!wait.isZero()) {
      var tooOften = new TooOften(wait);
      response.setHeader("Retry-After", Long.toString(tooOften.seconds()));
      throw tooOften;
    }
  }
}
