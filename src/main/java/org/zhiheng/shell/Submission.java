package org.zhiheng.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** A form on its way through its handler, and whether what it asks for was committed. */
final class Submission {

  private static final String ATTRIBUTE = Submission.class.getName();

  private final UUID key;
  private final String from;
  private boolean written;
  private boolean committed;
  private boolean under;
  private boolean lost;

  /**
   * Begins the way of a form.
   *
   * @param from the page that it was sent from
   */
  Submission(UUID key, String from) {
    this.key = key;
    this.from = from;
  }

  /** The one of the running request. */
  static @Nullable Submission current() {
    RequestAttributes request = RequestContextHolder.getRequestAttributes();
    return request == null
        ? null
        : (Submission) request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
  }

  static @Nullable Submission of(HttpServletRequest request) {
    return (Submission) request.getAttribute(ATTRIBUTE);
  }

  void begin(HttpServletRequest request) {
    request.setAttribute(ATTRIBUTE, this);
  }

  UUID key() {
    return key;
  }

  String from() {
    return from;
  }

  /** One of its verbs has begun; a form may ask for several. */
  void verbBegun() {
    under = true;
  }

  /** Its token was written, in a transaction that is not committed yet. */
  void written(boolean now) {
    written = now;
  }

  void committed() {
    committed |= written;
    under = false;
  }

  /** The database went away while a verb of it was being committed. */
  void lost() {
    lost |= written;
  }

  /** Whether nobody can tell now if all of it was carried out. */
  boolean isUnknown() {
    return committed ? under : lost;
  }

  boolean isCommitted() {
    return committed;
  }

  /** Whether all that it asked for so far was committed. */
  boolean isDone() {
    return committed && !under;
  }
}
