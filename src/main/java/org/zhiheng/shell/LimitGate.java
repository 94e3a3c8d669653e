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
import org.zhiheng.kernel.CurrentActor;

/**
 * Lets somebody call a handler as often as it says by {@link Limited}: whoever is signed in by the
 * account, so that colleagues behind one address do not wait for each other, strangers by where in
 * the network they are.
 */
@Component
class LimitGate implements HandlerInterceptor {

  private final ObjectProvider<CallLimits> limits;
  private final ObjectProvider<Guesses> guesses;
  private final CurrentActor currentActor;

  LimitGate(
      ObjectProvider<CallLimits> limits,
      ObjectProvider<Guesses> guesses,
      CurrentActor currentActor) {
    this.limits = limits;
    this.guesses = guesses;
    this.currentActor = currentActor;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    @Nullable Limited limited = limited(handler);
    if (limited == null) {
      return true;
    }
    String who = who(request);
    limits.ifAvailable(it -> letWait(response, called(request, it, limited, who)));
    if (limited.guessed()) {
      guesses.ifAvailable(it -> letWait(response, it.guess(who)));
    }
    return true;
  }

  /** What is not there was guessed wrong, whoever looked for it; all else was no guess. */
  @Override
  public void afterCompletion(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable Exception failure) {
    @Nullable Limited limited = limited(handler);
    if (limited != null
        && limited.guessed()
        && response.getStatus() != HttpServletResponse.SC_NOT_FOUND) {
      guesses.ifAvailable(it -> it.right(who(request)));
    }
  }

  private String who(HttpServletRequest request) {
    return currentActor
        .find()
        .map(actor -> "account " + actor.id())
        .orElseGet(() -> Network.of(request.getRemoteAddr()));
  }

  private static @Nullable Limited limited(Object handler) {
    return handler instanceof HandlerMethod method
        ? method.getMethodAnnotation(Limited.class)
        : null;
  }

  private static Duration called(
      HttpServletRequest request, CallLimits counting, Limited limited, String who) {
    Object place = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    return counting.call(place + " " + who, limited.burst(), limited.perHour());
  }

  private static void letWait(HttpServletResponse response, Duration wait) {
    if (!wait.isZero()) {
      var tooOften = new TooOften(wait);
      response.setHeader("Retry-After", Long.toString(tooOften.seconds()));
      throw tooOften;
    }
  }
}
