package org.mayday.console.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mayday.announcement.control.MovingClock;
import org.mayday.console.boundary.ConsoleKind;
import org.mayday.console.boundary.ConsoleTicket;
import org.mayday.staff.boundary.Role;
import org.mayday.staff.control.Rolls;
import org.mayday.staff.control.StaffRoll;

class TicketsTest {
  private static final UUID PC = UUID.randomUUID();

  private static final Instant GIVEN = Instant.parse("2026-03-01T10:00:00Z");
  private final MovingClock clock = new MovingClock(Instant.parse("2026-03-01T10:00:00Z"));
  private final Tickets tickets = new Tickets(Duration.ofSeconds(30), clock);

  private ConsoleTicket ticket() {
    return tickets.issue("ann", false, PC, ConsoleKind.TERMINAL);
  }

  @Test
  void areGoodOnce() {
    String secret = ticket().secret();
    assertThat(tickets.take(secret, "ann", ConsoleKind.TERMINAL))
        .hasValueSatisfying(ticket -> assertThat(ticket.platform()).isEqualTo(PC));
    assertThat(tickets.take(secret, "ann", ConsoleKind.TERMINAL)).isEmpty();
  }

  @Test
  void areGoodForTheirOwnerOnlyAndUsedUpByAnybody() {
    String secret = ticket().secret();
    assertThat(tickets.take(secret, "bob", ConsoleKind.TERMINAL)).isEmpty();
    assertThat(tickets.take(secret, "ann", ConsoleKind.TERMINAL)).isEmpty();
  }

  @Test
  void areGoodOnlyWhileTheirOwnerHasTheRole() {
    StaffRoll ann = Rolls.of(Map.of("ann", Role.TECHNICIAN));
    assertThat(new Ticket("Ann", false, PC, ConsoleKind.SCREEN, GIVEN).holds(ann)).isTrue();
    assertThat(new Ticket("ann", true, PC, ConsoleKind.SCREEN, GIVEN).holds(ann)).isFalse();
    assertThat(new Ticket("bob", false, PC, ConsoleKind.SCREEN, GIVEN).holds(ann)).isFalse();
    assertThat(
            new Ticket("ann", false, PC, ConsoleKind.SCREEN, GIVEN)
                .holds(Rolls.of(Map.of("ann", Role.VIEWER))))
        .isFalse();
  }

  @Test
  void areGoodOnlyUntilTheirOwnerHasANewPassword() {
    Ticket ticket = new Ticket("ann", false, PC, ConsoleKind.SCREEN, GIVEN);
    Map<String, Role> roles = Map.of("ann", Role.TECHNICIAN);
    assertThat(ticket.holds(Rolls.since(GIVEN, roles))).isTrue();
    assertThat(ticket.holds(Rolls.since(GIVEN.plusMillis(1), roles))).isFalse();
  }

  @Test
  void growOld() {
    String secret = ticket().secret();
    clock.pass(Duration.ofSeconds(30));
    assertThat(tickets.take(secret, "ann", ConsoleKind.TERMINAL)).isEmpty();
  }

  @Test
  void areForgottenWhenThereAreTooMany() {
    String first = ticket().secret();
    for (int more = 0; more < 1_000; more++) {
      ticket();
    }
    assertThat(tickets.take(first, "ann", ConsoleKind.TERMINAL)).isEmpty();
  }

  @Test
  void areLongAndNeverShown() {
    ConsoleTicket ticket = ticket();
    assertThat(ticket.secret()).hasSize(43);
    assertThat(ticket).asString().doesNotContain(ticket.secret());
  }
}
