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
  private final ObjectProvider<Guesses> guesses;

  LimitGate(ObjectProvider<CallLimits> limits, ObjectProvider<Guesses> guesses) {
    this.limits = limits;
    this.guesses = guesses;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    @Nullable Limited limited = limited(handler);
    if (limited != null && limited.guessed()) {
      guesses.ifAvailable(it -> letWait(response, it.waitToGuess(request.getRemoteAddr())));
    }
    if (limited != null) {
      limits.ifAvailable(it -> letWait(response, called(request, it, limited)));
    }
    return true;
  }

  /** What is not there was guessed wrong, whoever looked for it. */
  @Override
  public void afterCompletion(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable Exception failure) {
    @Nullable Limited limited = limited(handler);
    if (limited != null
        && limited.guessed()
        && response.getStatus() == HttpServletResponse.SC_NOT_FOUND) {
      guesses.ifAvailable(it -> it.missed(request.getRemoteAddr()));
    }
  }

  private static @Nullable Limited limited(Object handler) {
    return handler instanceof HandlerMethod method
        ? method.getMethodAnnotation(Limited.class)
        : null;
  }

  private static Duration called(HttpServletRequest request, CallLimits counting, Limited limited) {
    Object place = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    String subject = place + " " + request.getRemoteAddr();
    return counting.call(subject, limited.burst(), limited.perHour());
  }

  private static void letWait(HttpServletResponse response, Duration wait) {
    if (!wait.isZero()) {
      var tooOften = new TooOften(wait);
      response.setHeader("Retry-After", Long.toString(tooOften.seconds()));
      throw tooOften;
    }
  }
}
