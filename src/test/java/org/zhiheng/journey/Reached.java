package org.zhiheng.journey;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.zhiheng.kernel.CurrentActor;
import org.zhiheng.kernel.Role;

/** Stands behind every gate and notes which handler was called, by whom, and with which fields. */
public final class Reached implements HandlerInterceptor {

  private final CurrentActor currentActor;
  private final Map<Method, Set<Role>> roles = new ConcurrentHashMap<>();
  private final Map<Method, Set<String>> fields = new ConcurrentHashMap<>();
  private final Set<Method> strangers = ConcurrentHashMap.newKeySet();

  Reached(CurrentActor currentActor) {
    this.currentActor = currentActor;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod called) {
      Method method = called.getMethod();
      currentActor
          .find()
          .ifPresentOrElse(
              actor -> of(roles, method).addAll(actor.roles()), () -> strangers.add(method));
      of(fields, method).addAll(request.getParameterMap().keySet());
    }
    return true;
  }

  /** What other tests of the same server did. */
  void forget() {
    roles.clear();
    fields.clear();
    strangers.clear();
  }

  /** Whether somebody of a role got behind its gates. */
  boolean by(HandlerMethod handler, Role role) {
    return roles.getOrDefault(handler.getMethod(), Set.of()).contains(role);
  }

  boolean byStrangers(HandlerMethod handler) {
    return strangers.contains(handler.getMethod());
  }

  Set<String> fieldsOf(HandlerMethod handler) {
    return fields.getOrDefault(handler.getMethod(), Set.of());
  }

  private static <T> Set<T> of(Map<Method, Set<T>> all, Method method) {
    return all.computeIfAbsent(method, _ -> ConcurrentHashMap.newKeySet());
  }

  /** Puts it behind the program's own interceptors. */
  @TestConfiguration(proxyBeanMethods = false)
  public static class Config {

    @Bean
    Reached reached(CurrentActor currentActor) {
      return new Reached(currentActor);
    }

    @Bean
    WebMvcConfigurer behindTheGates(Reached reached) {
      return new WebMvcConfigurer() {
        @Override
        public void addInterceptors(InterceptorRegistry registry) {
          registry.addInterceptor(reached).order(Ordered.LOWEST_PRECEDENCE);
        }
      };
    }
  }
}
