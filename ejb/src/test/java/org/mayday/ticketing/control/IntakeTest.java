package org.mayday.ticketing.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mayday.announcement.control.AnnouncementSettings;
import org.mayday.announcement.control.Transactions;
import org.mayday.audit.boundary.AuditEntry;
import org.mayday.audit.control.AuditTrail;
import org.mayday.calls.boundary.CallState;
import org.mayday.calls.control.Colleagues;
import org.mayday.calls.control.HelpDesk;
import org.mayday.staff.boundary.Role;
import org.mayday.staff.boundary.StaffMember;
import org.mayday.ticketing.boundary.CommandFigures;

class IntakeTest {
  private final HelpDesk desk = new HelpDesk();
  private final UUID pc = desk.pc();
  private final UUID tunnel = desk.calls(pc, 1);
  private final UUID call = desk.call(pc).id();
  private final BrokerFake broker = new BrokerFake();
  private final List<AuditEntry> audited = new ArrayList<>();
  private final CommandTally tally = new CommandTally();
  private final TicketingSettings settings =
      new TicketingSettings(true, "commands", "dead", "otto", 3, Duration.ofDays(7));
  private final AnnouncementSettings pauses =
      new AnnouncementSettings(
          "", "", "/mayday", 3, 5, Duration.ofSeconds(1), Duration.ofSeconds(4));
  private Role role = Role.SUPERVISOR;
  private boolean hired = true;
  private boolean enabled = true;
  private boolean databaseAway;
  private final KeptAnswers kept = new KeptAnswers(desk.database.entityManager());
  private final Intake intake = intake();

  @AfterEach
  void close() {
    desk.close();
  }

  private Intake intake() {
    AuditTrail trail =
        new AuditTrail() {
          @Override
          public void add(AuditEntry entry) {
            audited.add(entry);
          }
        };
    Colleagues staff =
        new Colleagues() {
          @Override
          public Optional<StaffMember> find(String name) {
            return name.equals("otto") ? otto() : desk.find(name);
          }

          @Override
          public Optional<StaffMember> me() {
            return Optional.empty();
          }
        };
    CommandDesk orders =
        new CommandDesk(kept, desk.switchboard, desk.rows, new Deputy(staff, settings), desk.clock);
    CommandJudge judge =
        new CommandJudge(
            orders, new CommandAudit(trail, settings, desk.clock), tally, new Separate());
    return new Intake(broker, judge, kept, tally, new Around(), settings, pauses, desk.clock);
  }

  private Optional<StaffMember> otto() {
    return Optional.of(new StaffMember("otto", "Otto", role, enabled, false, null, Instant.EPOCH))
        .filter(member -> hired);
  }

  /** The transaction of the message has no part in the database. */
  private static final class Around implements Transactions {
    @Override
    public <T> T inNew(Supplier<T> work) {
      return work.get();
    }

    @Override
    public <T> T within(Supplier<T> work) {
      return work.get();
    }
  }

  private final class Separate implements Transactions {
    @Override
    public <T> T inNew(Supplier<T> work) {
      if (databaseAway) {
        throw new IllegalStateException("The database is away.");
      }
      return desk.announcements.inNew(work);
    }

    @Override
    public <T> T within(Supplier<T> work) {
      return inNew(work);
    }
  }

  private String command(UUID id, String command, String more) {
    return "{\"id\":\"%s\",\"command\":\"%s\",\"call\":\"%s\"%s}"
        .formatted(id, command, call, more);
  }

  private void sends(String command, String more) {
    broker.sends(
        "ID:" + UUID.randomUUID(), command(UUID.randomUUID(), command, ",\"by\":\"Jane\"" + more));
  }

  private String answer() {
    return broker.answers().get(broker.answers().size() - 1);
  }

  private CommandFigures figures() {
    return tally.figures(settings);
  }

  @Test
  void theTicketingSystemTakesACallItsWholeWayAndIsOnTheRecord() {
    sends("ticket", ",\"reference\":\"INC-42\"");
    sends("note", ",\"text\":\"Ask for the badge.\"");
    sends("accept", "");
    sends("assign", ",\"to\":\"bert\"");
    sends("close", ",\"summary\":\"New disk.\"");
    intake.take();

    assertThat(broker.answers()).hasSize(5).allMatch(text -> text.contains("\"result\":\"done\""));
    assertThat(answer())
        .contains(
            "\"state\":\"WRAPPED_UP\"", "\"technician\":\"bert\"", "\"tickets\":[\"INC-42\"]");
    assertThat(desk.call(pc).summary()).isEqualTo("New disk.");
    assertThat(desk.steps(pc))
        .containsExactly("ringing", "ticketed", "noted", "accepted", "transferred", "wrappedup");
    assertThat(desk.call(pc).technician()).isEqualTo("bert");
    assertThat(desk.announcements.inNew(() -> desk.rows.steps(call)).stream().skip(1))
        .allMatch(step -> step.who().equals("otto (ticketing: Jane)"));
    assertThat(audited)
        .hasSize(5)
        .allMatch(entry -> entry.who().equals("otto") && call.equals(entry.call()))
        .allMatch(entry -> entry.outcome().equals("ok"))
        .allMatch(
            entry ->
                String.valueOf(entry.detail()).startsWith("by the ticketing system for Jane: "));
    assertThat(audited)
        .extracting(AuditEntry::action)
        .containsExactly("call.ticket", "call.note", "call.accept", "call.transfer", "call.wrapup");
    assertThat(figures().done()).isEqualTo(5);
    assertThat(figures().taken()).isEqualTo(5);
  }

  @Test
  void aRepeatedIdGetsTheKeptAnswerAndHasNoSecondEffect() {
    UUID id = UUID.randomUUID();
    broker.sends("ID:1", command(id, "note", ",\"text\":\"Once.\""));
    intake.take();
    broker.sends("ID:2", command(id, "note", ",\"text\":\"Once.\""));
    intake.take();
    assertThat(broker.answers()).hasSize(2);
    assertThat(broker.answers().get(1)).isEqualTo(broker.answers().get(0));
    assertThat(desk.steps(pc)).containsExactly("ringing", "noted");
    assertThat(audited).hasSize(1);
    assertThat(figures().repeated()).isEqualTo(1);
  }

  @Test
  void whatIsRedeliveredAfterTheCommitHasNoSecondEffect() {
    sends("note", ",\"text\":\"Once.\"");
    broker.dropsAcknowledgements = true;
    intake.take();
    assertThat(desk.steps(pc)).containsExactly("ringing", "noted");
    assertThat(broker.settled).isEmpty();

    broker.dropsAcknowledgements = false;
    desk.clock.pass(Duration.ofSeconds(1));
    intake.take();
    assertThat(answer()).contains("\"result\":\"done\"");
    assertThat(desk.steps(pc)).containsExactly("ringing", "noted");
  }

  @Test
  void theRefusalOfTheDeskIsAnAnswerThatIsKept() {
    UUID id = UUID.randomUUID();
    broker.sends("ID:1", command(id, "close", ",\"summary\":\"Done.\""));
    intake.take();
    assertThat(answer())
        .contains("\"result\":\"refused\"", "A call that is ringing cannot be wrapped up.")
        .contains("\"state\":\"RINGING\"");
    sends("accept", "");
    broker.sends("ID:2", command(id, "close", ",\"summary\":\"Done.\""));
    intake.take();
    assertThat(answer()).isEqualTo(broker.answers().get(0));
    assertThat(desk.call(pc).state()).isEqualTo(CallState.ACCEPTED);
    assertThat(broker.dead()).isEmpty();

    broker.sends(
        "ID:3",
        command(UUID.randomUUID(), "accept", "").replace(call.toString(), tunnel.toString()));
    intake.take();
    assertThat(answer()).contains("There is no such call.").doesNotContain("state");
    assertThat(audited).extracting(AuditEntry::outcome).contains("refused");
  }

  @Test
  void aTechnicianMayNotTakeCallsOutOfTheHandsOfOthers() {
    role = Role.TECHNICIAN;
    desk.does(() -> desk.switchboard.accept(call, "anna"));
    sends("close", ",\"summary\":\"Done.\"");
    intake.take();
    assertThat(answer()).contains("Anna has this call");
    assertThat(desk.call(pc).state()).isEqualTo(CallState.ACCEPTED);
  }

  @Test
  void withoutADeputyEverythingIsRefusedUntilThereIsOne() {
    UUID id = UUID.randomUUID();
    String note = command(id, "note", ",\"text\":\"x\"");
    hired = false;
    broker.sends("ID:1", note);
    intake.take();
    assertThat(answer()).contains("refused", "There is no account otto.");
    hired = true;
    role = Role.ADMINISTRATOR;
    broker.sends("ID:2", note);
    intake.take();
    assertThat(answer()).contains("refused", "must be a technician or supervisor");
    role = Role.TECHNICIAN;
    enabled = false;
    broker.sends("ID:3", note);
    intake.take();
    assertThat(answer()).contains("refused", "disabled");
    enabled = true;
    broker.sends("ID:4", note);
    intake.take();
    assertThat(answer()).contains("\"result\":\"done\"");
  }

  @Test
  void poisonIsPutAsideAndTheNextGoesOn() {
    broker.sends("ID:1", "rubbish");
    broker.sends("ID:2", null);
    sends("dance", "");
    sends("note", ",\"text\":\"Fine.\"");
    intake.take();
    assertThat(broker.dead())
        .containsExactly(
            "The message is no proper JSON.",
            "The message is no TextMessage with a text.",
            "There is no command dance.");
    assertThat(answer()).contains("\"result\":\"done\"");
    assertThat(figures().dead()).isEqualTo(3);
    assertThat(figures().taken()).isEqualTo(4);
  }

  @Test
  void aFaultOfTheServerIsTriedAgainAfterPausesAndNotForEver() {
    sends("note", ",\"text\":\"First.\"");
    databaseAway = true;
    for (int pause : new int[] {1, 2, 4}) {
      intake.take();
      int asked = broker.asked;
      desk.clock.pass(Duration.ofSeconds(pause).minusMillis(1));
      intake.take();
      assertThat(broker.asked).as("before %d s", pause).isEqualTo(asked);
      desk.clock.pass(Duration.ofMillis(1));
      assertThat(broker.settled).isEmpty();
    }
    assertThat(figures().lastError()).contains("The database is away.");
    databaseAway = false;
    sends("note", ",\"text\":\"Second.\"");
    intake.take();
    assertThat(broker.dead())
        .containsExactly("The command failed 3 times by a fault of the server.");
    assertThat(broker.settled).hasSize(2);
    assertThat(desk.steps(pc)).containsExactly("ringing", "noted");
  }

  @Test
  void waitsForABrokerThatIsAway() {
    sends("accept", "");
    broker.away = true;
    intake.take();
    assertThat(figures().reachable()).isFalse();
    broker.away = false;
    intake.take();
    assertThat(broker.settled).as("the pause is not over").isEmpty();
    desk.clock.pass(Duration.ofSeconds(1));
    intake.take();
    assertThat(figures().reachable()).isTrue();
    assertThat(desk.call(pc).state()).isEqualTo(CallState.ACCEPTED);
  }

  @Test
  void forgetsAnswersThatAreOldEnough() {
    UUID id = UUID.randomUUID();
    broker.sends("ID:1", command(id, "note", ",\"text\":\"x\""));
    intake.take();
    desk.clock.pass(Duration.ofDays(7));
    desk.announcements.runInNew(intake::trim);
    assertThat(desk.announcements.inNew(() -> kept.find(id))).isPresent();
    desk.clock.pass(Duration.ofSeconds(1));
    desk.announcements.runInNew(intake::trim);
    assertThat(desk.announcements.inNew(() -> kept.find(id))).isEmpty();
  }
}
