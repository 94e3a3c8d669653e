package org.zhiheng.database;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;

/**
 * A session that knows whether there is anything to write. That somebody was here is written at
 * most once a minute, so that reading pages writes nothing.
 */
final class KeptSession<S extends Session> implements Session {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  /** A short session would otherwise end while somebody is at work. */
  private static final int PARTS_OF_ITS_TIME = 10;

  private final S session;
  private boolean changed;

  private KeptSession(S session, boolean changed) {
    this.session = session;
    this.changed = changed;
  }

  static <S extends Session> KeptSession<S> begun(S session) {
    return new KeptSession<>(session, true);
  }

  static <S extends Session> KeptSession<S> read(S session) {
    return new KeptSession<>(session, false);
  }

  /** What is to be written. */
  S session() {
    return session;
  }

  boolean isChanged() {
    return changed;
  }

  void written() {
    changed = false;
  }

  @Override
  public String getId() {
    return session.getId();
  }

  @Override
  public String changeSessionId() {
    changed = true;
    return session.changeSessionId();
  }

  @Override
  @SuppressWarnings("TypeParameterUnusedInFormals") // the shape of the interface
  public <T> @Nullable T getAttribute(String name) {
    return session.getAttribute(name);
  }

  @Override
  public Set<String> getAttributeNames() {
    return session.getAttributeNames();
  }

  @Override
  public void setAttribute(String name, @Nullable Object value) {
    changed = true;
    if (value == null) {
      session.removeAttribute(name); // what a session's interface says of null
    } else {
      session.setAttribute(name, value);
    }
  }

  @Override
  public void removeAttribute(String name) {
    changed = true;
    session.removeAttribute(name);
  }

  @Override
  public Instant getCreationTime() {
    return session.getCreationTime();
  }

  @Override
  public void setLastAccessedTime(Instant now) {
    Duration tenth = session.getMaxInactiveInterval().dividedBy(PARTS_OF_ITS_TIME);
    Duration pause = tenth.compareTo(MINUTE) < 0 ? tenth : MINUTE;
    if (!now.isBefore(session.getLastAccessedTime().plus(pause))) {
      changed = true;
      session.setLastAccessedTime(now);
    }
  }

  @Override
  public Instant getLastAccessedTime() {
    return session.getLastAccessedTime();
  }

  @Override
  public void setMaxInactiveInterval(Duration interval) {
    changed = true;
    session.setMaxInactiveInterval(interval);
  }

  @Override
  public Duration getMaxInactiveInterval() {
    return session.getMaxInactiveInterval();
  }

  @Override
  public boolean isExpired() {
    return session.isExpired();
  }
}
