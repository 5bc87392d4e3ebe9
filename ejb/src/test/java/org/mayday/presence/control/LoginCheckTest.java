package org.mayday.presence.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mayday.announcement.control.TestAnnouncements;
import org.mayday.fleet.control.FleetControls;
import org.mayday.mps.api.Claim;
import org.mayday.mps.api.Verdict;
import org.mayday.schema.TestDatabase;

class LoginCheckTest {
  private final TestDatabase database = TestDatabase.create();
  private final FleetControls fleet = FleetControls.in(database);
  private final LoginCheck check =
      new LoginCheck(
          fleet.directory, fleet.vault, new TestAnnouncements(database, Clock.systemUTC()));
  private final UUID pc = fleet.registered("pc-1");

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void tellsTheVerdictsApart() {
    assertThat(verdict(pc, "mps", "P@ssw0rd")).isEqualTo(Verdict.ACCEPTED);
    assertThat(verdict(pc, "mps", "p@ssw0rd")).isEqualTo(Verdict.WRONG_CREDENTIALS);
    assertThat(verdict(pc, "other", "P@ssw0rd")).isEqualTo(Verdict.WRONG_CREDENTIALS);
    assertThat(verdict(UUID.randomUUID(), "mps", "P@ssw0rd")).isEqualTo(Verdict.UNKNOWN_PLATFORM);
    database.execute("update platform set enabled = false");
    assertThat(verdict(pc, "mps", "P@ssw0rd")).isEqualTo(Verdict.DISABLED);
    assertThat(verdict(pc, "mps", "wrong"))
        .as("a disabled PC is not told apart by its password")
        .isEqualTo(Verdict.WRONG_CREDENTIALS);
  }

  @Test
  void cannotDecideWithoutTheDatabase() {
    database.execute("drop table credential");
    assertThat(check.verdict(claim(pc, "mps", "P@ssw0rd"))).isEqualTo(Verdict.UNAVAILABLE);
  }

  private Verdict verdict(UUID platform, String user, String password) {
    return check.verdict(claim(platform, user, password));
  }

  private static Claim claim(UUID platform, String user, String password) {
    return new Claim(UUID.randomUUID(), platform, 1, user, password, null, TestPresence.peer());
  }
}
