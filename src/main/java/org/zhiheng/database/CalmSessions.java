package org.zhiheng.database;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.transaction.TransactionException;

/**
 * Sessions whose saving never spoils an answer. They are saved when the answer is on its way, after
 * whatever the request did was committed: a fault then would tell somebody that a vote was not cast
 * which was. What is lost is the time of the last visit, and the sentence that the next page shows.
 */
final class CalmSessions<S extends Session> implements SessionRepository<S> {

  private static final Logger LOG = LoggerFactory.getLogger(CalmSessions.class);

  private final SessionRepository<S> sessions;

  CalmSessions(SessionRepository<S> sessions) {
    this.sessions = sessions;
  }

  @Override
  public S createSession() {
    return sessions.createSession();
  }

  @Override
  public void save(S session) {
    try {
      sessions.save(session);
    } catch (DataAccessException | TransactionException e) {
      LOG.warn("a session could not be saved: {}", e.getClass().getSimpleName());
    }
  }

  @Override
  public @Nullable S findById(String id) {
    return sessions.findById(id);
  }

  @Override
  public void deleteById(String id) {
    sessions.deleteById(id);
  }
}
