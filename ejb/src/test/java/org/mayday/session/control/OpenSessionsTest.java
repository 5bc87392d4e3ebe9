package org.mayday.session.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mayday.announcement.control.MovingClock;
import org.mayday.announcement.control.TestAnnouncements;
import org.mayday.fleet.control.FleetControls;
import org.mayday.schema.TestDatabase;
import org.mayday.session.boundary.OpenSession;
import org.mayday.session.boundary.SessionKind;

/** What was open when the server ended is settled once. */
class OpenSessionsTest {
  private static final Instant NOON = Instant.parse("2026-06-01T12:00:00.123Z");
  private static final Set<SessionKind> CONSOLES =
      EnumSet.of(SessionKind.TERMINAL, SessionKind.SCREEN, SessionKind.DISK);

  private final TestDatabase database = TestDatabase.create();
  private final UUID pc = FleetControls.in(database).registered("tern-07");
  private final OpenSessions sessions =
      new OpenSessions(
          database.entityManager(), new TestAnnouncements(database, new MovingClock(NOON)));
  private final List<OpenSession> told = new ArrayList<>();

  @AfterEach
  void close() {
    database.close();
  }

  private OpenSession kept(SessionKind kind, boolean over) {
    Integer port = kind == SessionKind.PORT ? 16_994 : null;
    OpenSession session = new OpenSession(UUID.randomUUID(), pc, kind, port, "ann", NOON);
    sessions.keep(session, () -> over);
    return session;
  }

  @Test
  void settlesWhatWasLeftOpenOnceAndEachKindByItself() {
    OpenSession screen = kept(SessionKind.SCREEN, false);
    OpenSession port = kept(SessionKind.PORT, false);
    assertThat(sessions.settle(CONSOLES, told::add)).isEqualTo(1);
    assertThat(sessions.settle(CONSOLES, told::add)).isZero();
    assertThat(told).containsExactly(screen);
    assertThat(sessions.settle(Set.of(SessionKind.PORT), told::add)).isEqualTo(1);
    assertThat(told).containsExactly(screen, port);
    assertThat(screen.brokenOff())
        .isEqualTo("The server ended while it was open, since 2026-06-01T12:00:00Z.");
  }

  @Test
  void leavesAloneWhatHasEnded() {
    sessions.forget(kept(SessionKind.TERMINAL, false).id());
    assertThat(sessions.settle(CONSOLES, told::add)).isZero();
  }

  @Test
  void forgetsWhatHadEndedBeforeItWasKept() {
    kept(SessionKind.TERMINAL, true);
    assertThat(sessions.settle(CONSOLES, told::add)).isZero();
  }

  @Test
  void whatCouldNotBeToldIsToldAtTheNextStart() {
    OpenSession lost = kept(SessionKind.TERMINAL, false);
    sessions.settle(
        CONSOLES,
        session -> {
          throw new IllegalStateException("in the test");
        });
    sessions.settle(CONSOLES, told::add);
    assertThat(told).containsExactly(lost);
  }
}
