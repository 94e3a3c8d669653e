package org.zhiheng.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.Allowed;
import org.zhiheng.kernel.CurrentActor;
import org.zhiheng.kernel.Public;

/**
 * Lets a request through to its handler as the handler's {@link Allowed} or {@link Public} says.
 * Nobody reaches a handler that says nothing. Addresses without a handler (files of the page,
 * unknown paths) hold no data.
 */
@Component
class HandlerGate implements AuthorizationManager<RequestAuthorizationContext> {

  private final RequestMappingHandlerMapping handlers;
  private final CurrentActor currentActor;

  HandlerGate(
      @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers,
      CurrentActor currentActor) {
    this.handlers = handlers;
    this.currentActor = currentActor;
  }

  @Override
  public AuthorizationDecision authorize(
      Supplier<? extends @Nullable Authentication> authentication,
      RequestAuthorizationContext context) {
    return new AuthorizationDecision(mayPass(context.getRequest()));
  }

  private boolean mayPass(HttpServletRequest request) {
    @Nullable HandlerMethod handler = handlerOf(request);
    if (handler == null || handler.hasMethodAnnotation(Public.class)) {
      return true;
    }
    @Nullable Allowed allowed = handler.getMethodAnnotation(Allowed.class);
    @Nullable Actor actor = currentActor.find().orElse(null);
    if (actor == null) {
      // nobody, or somebody whose session was ended: both are led to the sign-in
      throw new InsufficientAuthenticationException("nobody is signed in");
    }
    if (allowed == null) {
      return false;
    }
    return allowed.value().length == 0 || Arrays.stream(allowed.value()).anyMatch(actor::is);
  }

  private @Nullable HandlerMethod handlerOf(HttpServletRequest request) {
    try {
      if (!ServletRequestPathUtils.hasParsedRequestPath(request)) {
        ServletRequestPathUtils.parseAndCache(request);
      }
      @Nullable HandlerExecutionChain chain = handlers.getHandler(request);
      return chain != null && chain.getHandler() instanceof HandlerMethod method ? method : null;
    } catch (Exception e) {
      // no handler takes such a request (its method, its type); the dispatcher will say so itself
      return null;
    }
  }
}
