package org.zhiheng.database;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Knows whether somebody waits at a page for what the thread does. Then the database has seconds to
 * answer; jobs, migrations and whatever else the program does by itself wait as long as it takes.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Haste extends OncePerRequestFilter {

  private static final ThreadLocal<Boolean> ON = ThreadLocal.withInitial(() -> false);
  private static final ThreadLocal<Boolean> SUSPENDED = ThreadLocal.withInitial(() -> false);

  /** Whether somebody waits. */
  static boolean isOn() {
    return ON.get();
  }

  /** Whether this is work that somebody started from a page, and that is the program's. */
  static boolean isSuspended() {
    return SUSPENDED.get();
  }

  /** Lets work that somebody started from a page take its time. */
  static void without(Runnable work) {
    boolean before = ON.get();
    boolean suspended = SUSPENDED.get();
    ON.set(false);
    SUSPENDED.set(true);
    try {
      work.run();
    } finally {
      ON.set(before);
      SUSPENDED.set(suspended);
    }
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    ON.set(true);
    try {
      chain.doFilter(request, response);
    } finally {
      ON.remove();
    }
  }

  /** The page of an error asks the database, too. */
  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }
}
