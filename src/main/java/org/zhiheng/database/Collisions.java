package org.zhiheng.database;

import java.lang.reflect.Method;
import java.sql.SQLException;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.support.StaticMethodMatcherPointcutAdvisor;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.zhiheng.kernel.Stale;

/**
 * What two people did at the same moment and only the database saw (a key that was free when the
 * rules looked, a deadlock) is answered as what it is: somebody else was first, and nothing was
 * written. It stands around the outermost transaction of a verb, which is over by then.
 *
 * <p>Whoever meets the same key again is told that it is taken: trying again does not help.
 *
 * <p>Where there is a better answer the verb gives it: it locks what it decides upon, or its store
 * tells whether the row is there.
 */
final class Collisions extends StaticMethodMatcherPointcutAdvisor implements MethodInterceptor {

  private static final long serialVersionUID = 1;

  private static final String OURS = "org.zhiheng.";
  private static final String LOCKED = "55P03";

  private final transient LastingConflicts lasting = new LastingConflicts();

  Collisions() {
    setAdvice(this);
    setOrder(Ordered.HIGHEST_PRECEDENCE);
  }

  @Override
  public boolean matches(Method method, Class<?> type) {
    return type.getName().startsWith(OURS)
        && (AnnotatedElementUtils.hasAnnotation(type, Transactional.class)
            || AnnotatedElementUtils.hasAnnotation(method, Transactional.class));
  }

  @Override
  public @Nullable Object invoke(MethodInvocation verb) throws Throwable {
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      return verb.proceed();
    }
    try {
      return verb.proceed();
    } catch (DuplicateKeyException e) {
      throw lasting.is(verb.getMethod().getName(), e)
          ? LastingConflicts.refused(e)
          : stale(verb, e);
    } catch (ConcurrencyFailureException e) {
      throw stale(verb, e);
    } catch (DataAccessException e) {
      throw isLockedTooLong(e) ? stale(verb, e) : e;
    }
  }

  /** Somebody else is at work on it for longer than a page waits. */
  private static boolean isLockedTooLong(DataAccessException e) {
    return e.getRootCause() instanceof SQLException sql && LOCKED.equals(sql.getSQLState());
  }

  private static Stale stale(MethodInvocation verb, Exception e) {
    var stale = new Stale(verb.getMethod().getName());
    stale.initCause(e);
    return stale;
  }
}
