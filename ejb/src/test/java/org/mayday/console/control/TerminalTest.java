package org.mayday.console.control;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mayday.console.boundary.ConsoleKind;
import org.mayday.console.boundary.Ending;
import org.mayday.staff.boundary.Role;
import org.mayday.staff.control.Rolls;

class TerminalTest {
  private static final UUID PC = UUID.randomUUID();

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final LineFake line = new LineFake();
  private final BookFake book = new BookFake();
  private final RecorderFake recorder = new RecorderFake();
  private Console terminal = terminal(Duration.ofMinutes(5), 3);

  private Console terminal(Duration idle, int viewers) {
    ConsoleSettings settings =
        new ConsoleSettings(Duration.ofSeconds(30), Duration.ofSeconds(5), idle, 4, viewers);
    return new Console(
        PC,
        ConsoleKind.TERMINAL,
        "ann",
        new Console.Surroundings(
            (platform, kind, deadline) -> line,
            (name, work) -> threads.execute(work),
            book,
            (platform, kind, who) -> recorder,
            ShelfFake.EMPTY,
            settings,
            over -> {}));
  }

  @AfterEach
  void stop() {
    terminal.end(Hall.STOPPING);
    threads.shutdownNow();
  }

  private Occupant seat(ViewerFake viewer, String who, boolean supervisor) throws LineFailed {
    Ticket ticket = new Ticket(who, supervisor, PC, ConsoleKind.TERMINAL, Instant.now());
    Occupant occupant = new Occupant(ticket, viewer, terminal);
    assertThat(terminal.join(occupant)).isTrue();
    return occupant;
  }

  private void opened() {
    threads.execute(() -> terminal.run(null));
    line.firmwareBegins();
    await().until(() -> book.lines.contains("opened ann"));
  }

  @Test
  void bringsKeysToThePcAndItsWordsBack() throws Exception {
    ViewerFake ann = new ViewerFake();
    Occupant seat = seat(ann, "ann", false);
    opened();
    line.says("login: ");
    await().until(() -> ann.shown().equals("login: "));
    seat.type("root".getBytes(US_ASCII));
    await().until(() -> line.typed().equals("root"));
    await().until(() -> ann.received == 4);
  }

  @Test
  void letsOnlyOneType() throws Exception {
    Occupant ann = seat(new ViewerFake(), "ann", false);
    ViewerFake view = new ViewerFake();
    Occupant bob = seat(view, "bob", false);
    opened();
    bob.type("no".getBytes(US_ASCII));
    bob.take();
    bob.type("no".getBytes(US_ASCII));
    ann.give(bob.id());
    ann.type("no".getBytes(US_ASCII));
    bob.type("yes".getBytes(US_ASCII));
    await().until(() -> line.typed().equals("yes"));
    Occupant sue = seat(new ViewerFake(), "sue", true);
    sue.take();
    bob.type("no".getBytes(US_ASCII));
    sue.type("!".getBytes(US_ASCII));
    await().until(() -> line.typed().equals("yes!"));
    assertThat(book.lines)
        .contains("bob console.watch", "bob console.type", "sue console.watch", "sue console.type");
  }

  @Test
  void readsNoFasterThanTheBrowserTakes() throws Exception {
    ViewerFake ann = new ViewerFake();
    ann.takes = false;
    Occupant seat = seat(ann, "ann", false);
    opened();
    for (int part = 0; part < 200; part++) {
      line.says("x".repeat(1_000));
    }
    await().until(() -> ann.shown().length() > SerialStage.WINDOW - 4_096);
    await()
        .during(Duration.ofMillis(300))
        .until(() -> ann.shown().length() <= SerialStage.WINDOW && line.unread() > 150_000);
    ann.takes = true;
    ann.seat = seat;
    seat.taken(ann.shown().length());
    await().until(() -> ann.shown().length() == 200_000);
  }

  @Test
  void showsWhoComesLaterWhatWasShown() throws Exception {
    ViewerFake ann = new ViewerFake();
    seat(ann, "ann", false);
    opened();
    line.says("before");
    await().until(() -> ann.shown().equals("before"));
    ViewerFake bob = new ViewerFake();
    seat(bob, "bob", false);
    assertThat(bob.shown()).isEqualTo("before");
  }

  @Test
  void tellsAllWhenTheTunnelIsCut() throws Exception {
    ViewerFake ann = new ViewerFake();
    ViewerFake bob = new ViewerFake();
    seat(ann, "ann", false);
    seat(bob, "bob", false);
    opened();
    line.cut("the tunnel is gone");
    await().until(() -> ann.end != null && bob.end != null);
    assertThat(ann.end.ending()).isEqualTo(Ending.CUT);
    assertThat(ann.end.words()).contains("the tunnel is gone");
    await().until(() -> book.lines.contains("ended ann CUT"));
  }

  @Test
  void endsWithTheLastWhoLeaves() throws Exception {
    Occupant ann = seat(new ViewerFake(), "ann", false);
    Occupant bob = seat(new ViewerFake(), "bob", false);
    opened();
    ann.leave();
    bob.take();
    bob.type("still".getBytes(US_ASCII));
    await().until(() -> line.typed().equals("still"));
    bob.leave();
    await().until(() -> book.lines.contains("ended ann LEFT"));
    assertThat(line.closed()).isTrue();
    assertThat(line.farewell()).isTrue();
    assertThat(terminal.join(ann)).isFalse();
  }

  @Test
  void endsWhenNobodyTypes() throws Exception {
    terminal = terminal(Duration.ofSeconds(3), 3);
    ViewerFake view = new ViewerFake();
    Occupant ann = seat(view, "ann", false);
    opened();
    for (int key = 1; key <= 20; key++) {
      ann.type("x".getBytes(US_ASCII));
      String typed = "x".repeat(key);
      await().pollDelay(Duration.ofMillis(250)).until(() -> line.typed().equals(typed));
    }
    assertThat(view.end).as("typed for longer than the limit").isNull();
    await().atMost(Duration.ofSeconds(12)).until(() -> view.end != null);
    assertThat(view.end.ending()).isEqualTo(Ending.IDLE);
    assertThat(view.end.words()).isEqualTo("Nobody has typed for 3 s.");
    await().until(() -> book.lines.contains("ended ann IDLE"));
  }

  @Test
  void sendsThoseAwayWhoHaveLostTheirRole() throws Exception {
    ViewerFake ann = new ViewerFake();
    ViewerFake bob = new ViewerFake();
    ViewerFake sue = new ViewerFake();
    seat(ann, "ann", false);
    Occupant other = seat(bob, "bob", false);
    seat(sue, "sue", true);
    opened();
    terminal.checkStaff(Rolls.of(Map.of("bob", Role.ADMINISTRATOR, "sue", Role.TECHNICIAN)));
    assertThat(ann.end.ending()).isEqualTo(Ending.DISMISSED);
    assertThat(ann.end.words()).contains("disabled, removed, or given another role");
    assertThat(sue.end).as("no supervisor any more").isNotNull();
    assertThat(bob.end).isNull();
    other.take();
    other.type("on".getBytes(US_ASCII));
    await().until(() -> line.typed().equals("on"));
    terminal.checkStaff(Rolls.of(Map.of()));
    assertThat(bob.end.ending()).isEqualTo(Ending.DISMISSED);
    await().until(() -> book.lines.contains("ended ann LEFT"));
  }

  @Test
  void isTakenDown() throws Exception {
    ViewerFake view = new ViewerFake();
    Occupant ann = seat(view, "ann", false);
    opened();
    Occupant bob = seat(new ViewerFake(), "bob", false);
    line.says("login: ");
    await().until(() -> view.shown().equals("login: "));
    ann.give(bob.id());
    ann.leave();
    assertThat(book.lines).contains("ann console.leave");
    bob.leave();
    await()
        .untilAsserted(
            () ->
                assertThat(recorder.lines)
                    .containsExactly(
                        "ann opens the terminal.",
                        "bob watches.",
                        "> login: ",
                        "bob types.",
                        "ann leaves.",
                        "Everybody has left."));
  }

  @Test
  void hasRoomForSoManyAndNoMore() throws Exception {
    seat(new ViewerFake(), "ann", false);
    seat(new ViewerFake(), "bob", false);
    seat(new ViewerFake(), "cid", false);
    assertThatExceptionOfType(LineFailed.class)
        .isThrownBy(() -> seat(new ViewerFake(), "dan", false))
        .satisfies(e -> assertThat(e.ending()).isEqualTo(Ending.TOO_MANY));
  }
}
