package org.zhiheng.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.MapSession;
import org.springframework.session.MapSessionRepository;

/** Looking at pages reads a session once and writes it at most once a minute. */
class CalmSessionsTests {

  private static final class Counted extends MapSessionRepository {

    private int read;
    private int written;

    Counted() {
      super(new ConcurrentHashMap<>());
    }

    @Override
    public MapSession findById(String id) {
      read++;
      return super.findById(id);
    }

    @Override
    public void save(MapSession session) {
      written++;
      super.save(session);
    }
  }

  private final Counted kept = new Counted();
  private final CalmSessions<MapSession> sessions =
      new CalmSessions<>(
          kept,
          () -> {
            throw new AssertionError("no outage here");
          });
  private final String id = begun();

  private String begun() {
    KeptSession<MapSession> session = sessions.createSession();
    sessions.save(session);
    return session.getId();
  }

  /** What the library does in a request, with the time between the visits. */
  private void visit(Duration after, String attribute) throws Exception {
    sessions.doFilter(
        new MockHttpServletRequest(),
        new MockHttpServletResponse(),
        (_, _) -> {
          KeptSession<MapSession> session = sessions.findById(id);
          session.setLastAccessedTime(session.getLastAccessedTime().plus(after));
          if (!attribute.isEmpty()) {
            session.setAttribute(attribute, attribute);
          }
          sessions.save(session);
          sessions.save(sessions.findById(id));
        });
  }

  @Test
  void aSecondVisitWithinTheMinuteWritesNothing() throws Exception {
    visit(Duration.ofSeconds(59), "");

    assertThat(kept.written).isEqualTo(1);
    assertThat(kept.read).as("once a request").isEqualTo(1);
  }

  @Test
  void aVisitAfterAMinuteIsWrittenOnce() throws Exception {
    visit(Duration.ofSeconds(60), "");

    assertThat(kept.written).isEqualTo(2);
  }

  @Test
  void whatARequestPutsIntoItsSessionIsWrittenAtOnce() throws Exception {
    visit(Duration.ZERO, "notice");

    assertThat(kept.written).isEqualTo(2);
    assertThat((String) sessions.findById(id).getAttribute("notice")).isEqualTo("notice");
  }

  @Test
  void aShortSessionIsKeptAliveByVisits() throws Exception {
    KeptSession<MapSession> session = sessions.findById(id);
    session.setMaxInactiveInterval(Duration.ofSeconds(30));
    sessions.save(session);

    visit(Duration.ofSeconds(3), "");

    assertThat(kept.written).isEqualTo(3);
  }

  @Test
  void aSessionThatWasEndedIsNotFoundAgainInItsRequest() throws Exception {
    sessions.doFilter(
        new MockHttpServletRequest(),
        new MockHttpServletResponse(),
        (_, _) -> {
          assertThat(sessions.findById(id)).isNotNull();
          sessions.deleteById(id);
          assertThat(sessions.findById(id)).isNull();
        });
  }
}
