package org.zhiheng.database;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.zhiheng.kernel.Outages;

/**
 * Sessions whose saving never spoils an answer. They are saved when the answer is on its way, after
 * whatever the request did was committed: a fault then would tell somebody that a vote was not cast
 * which was. What is lost is the time of the last visit, and the sentence that the next page shows.
 *
 * <p>A request reads its session once: the library beneath asks for it again when it saves it.
 */
final class CalmSessions<S extends Session> extends OncePerRequestFilter
    implements SessionRepository<KeptSession<S>> {

  private static final Logger LOG = LoggerFactory.getLogger(CalmSessions.class);

  /** The session of the request that the thread is at; none outside of requests. */
  @SuppressWarnings("ThreadLocalUsage") // a static one could not know the type of the sessions
  private final ThreadLocal<Optional<KeptSession<S>>> current = new ThreadLocal<>();

  private final SessionRepository<S> sessions;
  private final Supplier<Outages> outages;

  CalmSessions(SessionRepository<S> sessions, Supplier<Outages> outages) {
    this.sessions = sessions;
    this.outages = outages;
  }

  /** The time within which a session is read once. */
  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    current.set(Optional.empty());
    try {
      chain.doFilter(request, response);
    } finally {
      current.remove();
    }
  }

  @Override
  public KeptSession<S> createSession() {
    return KeptSession.begun(sessions.createSession());
  }

  @Override
  public void save(KeptSession<S> kept) {
    if (!kept.isChanged()) {
      return;
    }
    try {
      sessions.save(kept.session());
      kept.written();
    } catch (DataAccessException | TransactionException e) {
      if (!outages.get().goesOn()) {
        LOG.warn("a session could not be saved: {}", e.getClass().getSimpleName());
      }
    }
  }

  @Override
  public @Nullable KeptSession<S> findById(String id) {
    if (!isOurs(id)) {
      return null;
    }
    Optional<KeptSession<S>> known = current.get();
    if (known != null && known.filter(it -> it.getId().equals(id)).isPresent()) {
      return known.get();
    }
    S found = sessions.findById(id);
    if (found == null) {
      return null;
    }
    var kept = KeptSession.read(found);
    if (known != null) {
      current.set(Optional.of(kept));
    }
    return kept;
  }

  @Override
  public void deleteById(String id) {
    if (current.get() != null) {
      current.set(Optional.empty());
    }
    sessions.deleteById(id);
  }

  /** A cookie says what its sender likes, also signs that no database takes. */
  private static boolean isOurs(String id) {
    try {
      return UUID.fromString(id).toString().equals(id);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
