package org.zhiheng.database;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.zhiheng.kernel.ReadOnce;

/**
 * Keeps what a request for a page has read among the attributes of the request, so that it ends
 * with it. All of it was read for the one who is signed in, so nobody is shown what was read for
 * somebody else.
 */
final class RequestReads implements ReadOnce {

  private static final String NAME = RequestReads.class.getName();

  private record Question(String what, Object about) {}

  // a name of a query stands for one type of answer
  @SuppressWarnings("unchecked")
  @Override
  public <T> T of(String what, Object about, Supplier<T> read) {
    Map<Question, Object> answers = answers();
    if (answers == null) {
      return read.get();
    }
    var question = new Question(what, about);
    Object known = answers.get(question);
    if (known != null) {
      return (T) known;
    }
    // no computeIfAbsent: one reading may ask for another
    T answer = read.get();
    answers.put(question, answer);
    return answer;
  }

  /** Something is about to change: whatever follows in the request reads anew. */
  static void forget() {
    RequestAttributes request = RequestContextHolder.getRequestAttributes();
    if (request != null) {
      request.removeAttribute(NAME, RequestAttributes.SCOPE_REQUEST);
    }
  }

  /** None outside of pages, and none for a verb, which decides by what stands at that moment. */
  @SuppressWarnings("unchecked")
  private static @Nullable Map<Question, Object> answers() {
    if (isVerb()
        || !(RequestContextHolder.getRequestAttributes()
            instanceof ServletRequestAttributes request)
        || !request.getRequest().getMethod().equals("GET")) {
      return null;
    }
    Object kept = request.getAttribute(NAME, RequestAttributes.SCOPE_REQUEST);
    if (kept == null) {
      kept = new HashMap<Question, Object>();
      request.setAttribute(NAME, kept, RequestAttributes.SCOPE_REQUEST);
    }
    return (Map<Question, Object>) kept;
  }

  private static boolean isVerb() {
    return TransactionSynchronizationManager.isActualTransactionActive()
        && !TransactionSynchronizationManager.isCurrentTransactionReadOnly();
  }
}
