package org.mayday.console.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mayday.console.boundary.ConsoleKind;
import org.mayday.console.boundary.Ending;
import org.mayday.redirection.kvm.Area;
import org.mayday.redirection.kvm.Clipboard;
import org.mayday.redirection.kvm.ConsoleMessage;
import org.mayday.redirection.kvm.Picture;
import org.mayday.redirection.kvm.PixelFormat;

class ScreenConsoleTest {
  private static final UUID PC = UUID.randomUUID();
  private static final int WIDTH = 900;
  private static final int HEIGHT = 700;
  private static final int CONTROL = 0xFFE3;

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final ScreenLineFake line = new ScreenLineFake();
  private final BookFake book = new BookFake();
  private final FilmFake film = new FilmFake();
  private final Picture truth = new Picture(WIDTH, HEIGHT, PixelFormat.RGB565);
  private final Console screen =
      new Console(
          PC,
          ConsoleKind.SCREEN,
          "ann",
          new Console.Surroundings(
              (platform, kind, deadline) -> line,
              (name, work) -> threads.execute(work),
              book,
              (platform, kind, who) -> film,
              ShelfFake.EMPTY,
              new ConsoleSettings(
                  Duration.ofSeconds(30), Duration.ofSeconds(5), Duration.ofMinutes(5), 4, 3),
              over -> {}));
  private int colour;

  @AfterEach
  void stop() {
    screen.end(Hall.STOPPING);
    threads.shutdownNow();
  }

  private Occupant seat(ScreenViewerFake viewer, String who, boolean supervisor) throws LineFailed {
    Ticket ticket = new Ticket(who, supervisor, PC, ConsoleKind.SCREEN, Instant.now());
    Occupant occupant = new Occupant(ticket, viewer, screen);
    viewer.seat = occupant;
    assertThat(screen.join(occupant)).isTrue();
    return occupant;
  }

  private void opened() {
    threads.execute(() -> screen.run(null));
    line.firmwareBegins(WIDTH, HEIGHT);
    await().until(() -> book.lines.contains("opened ann"));
  }

  /** All pixels change, and no two beside each other are the same. */
  private void draws() {
    colour++;
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        truth.set(x, y, x * 31 + y * 17 + colour & 0xFFFF);
      }
    }
    await().until(line::isAsked);
    line.draws(truth, truth.area().tiles());
  }

  private static byte[] key(boolean down, int keysym) {
    return ByteBuffer.allocate(6).put((byte) 1).put((byte) (down ? 1 : 0)).putInt(keysym).array();
  }

  private static byte[] pointer(int buttons, int x, int y) {
    return ByteBuffer.allocate(6)
        .put((byte) 2)
        .put((byte) buttons)
        .putShort((short) x)
        .putShort((short) y)
        .array();
  }

  @Test
  void showsThePictureAlsoToWhoComesLater() throws Exception {
    ScreenViewerFake ann = new ScreenViewerFake();
    seat(ann, "ann", false);
    opened();
    draws();
    await().until(() -> ann.shows(truth));
    truth.fill(new Area(100, 100, 300, 5), 0x1234);
    await().until(line::isAsked);
    line.draws(truth, List.of(new Area(100, 100, 300, 5)));
    await().until(() -> ann.shows(truth));
    ScreenViewerFake bob = new ScreenViewerFake();
    seat(bob, "bob", false);
    await().until(() -> bob.shows(truth));
    assertThat(book.lines).contains("bob screen.watch");
  }

  @Test
  void asksForNoMoreThanSomebodyTakes() throws Exception {
    ScreenViewerFake ann = new ScreenViewerFake();
    ann.takes = false;
    Occupant seat = seat(ann, "ann", false);
    opened();
    draws();
    await().until(() -> ann.bytes() > Gallery.WINDOW - 2 * Gallery.MESSAGE);
    await()
        .during(Duration.ofMillis(300))
        .until(() -> ann.bytes() <= Gallery.WINDOW && !line.isAsked());
    seat.type(key(true, 'a'));
    await("a key, though nothing is taken")
        .until(() -> line.input().contains(new ConsoleMessage.Key(true, 'a')));
    ann.takes = true;
    ann.take();
    await().until(() -> ann.shows(truth) && line.isAsked());
  }

  @Test
  void showsFewerPicturesToWhoIsSlowAndNobodyWaits() throws Exception {
    ScreenViewerFake ann = new ScreenViewerFake();
    ScreenViewerFake bob = new ScreenViewerFake();
    bob.takes = false;
    seat(ann, "ann", false);
    seat(bob, "bob", false);
    opened();
    for (int picture = 0; picture < 10; picture++) {
      draws();
      await().until(() -> ann.shows(truth));
    }
    assertThat(bob.bytes()).isLessThanOrEqualTo(Gallery.WINDOW);
    bob.takes = true;
    bob.take();
    await().until(() -> bob.shows(truth));
    assertThat(bob.complete()).as("the size, and the last picture").isEqualTo(2);
    assertThat(bob.bytes()).isLessThan(ann.bytes() / 3);
  }

  @Test
  void holdsNothingOfWhoDoesNotDriveAnyMore() throws Exception {
    Occupant ann = seat(new ScreenViewerFake(), "ann", false);
    opened();
    Occupant bob = seat(new ScreenViewerFake(), "bob", false);
    ann.type(key(true, CONTROL));
    ann.type(pointer(1, 5_000, 60));
    ann.give(bob.id());
    ann.type(key(true, 'x'));
    await()
        .untilAsserted(
            () ->
                assertThat(line.input())
                    .containsExactly(
                        new ConsoleMessage.Key(true, CONTROL),
                        new ConsoleMessage.Pointer(1, WIDTH - 1, 60),
                        new ConsoleMessage.Key(false, CONTROL),
                        new ConsoleMessage.Pointer(0, WIDTH - 1, 60)));
    bob.type(key(true, 'b'));
    bob.leave();
    await().until(() -> line.input().contains(new ConsoleMessage.Key(false, 'b')));
    ann.take();
    ann.type(key(true, 'c'));
    await().until(() -> line.input().contains(new ConsoleMessage.Key(true, 'c')));
    ann.leave();
    await().until(line::closed);
    assertThat(line.input()).endsWith(new ConsoleMessage.Key(false, 'c'));
    assertThat(book.lines).contains("bob screen.leave", "ended ann LEFT");
  }

  @Test
  void choosesHowTheFirmwareEncodesWhereItOffersThat() throws Exception {
    ScreenViewerFake ann = new ScreenViewerFake();
    Occupant seat = seat(ann, "ann", false);
    opened();
    Clipboard asked = new Clipboard.Setting(Clipboard.Setting.GET_ZLIB, 0);
    await().until(() -> line.settings().contains(asked));
    seat.compress(1);
    line.tells(new Clipboard.Setting(Clipboard.Setting.GET_ZLIB, 0));
    await().until(() -> ann.encoder == 0xFF00);
    ScreenViewerFake bob = new ScreenViewerFake();
    Occupant guest = seat(bob, "bob", false);
    await().until(() -> bob.encoder == 0xFF00);
    guest.compress(1);
    seat.decimate(3);
    seat.compress(7);
    seat.compress(1);
    Clipboard wanted = new Clipboard.Setting(Clipboard.Setting.SET_ZLIB, 1);
    await().until(() -> line.settings().contains(wanted));
    assertThat(line.settings()).hasSize(3).endsWith(wanted);
    line.tells(new Clipboard.Setting(Clipboard.Setting.SET_ZLIB, 1));
    await().until(() -> ann.encoder == 0xFF01 && bob.encoder == 0xFF01);
    draws();
    await().until(() -> ann.shows(truth));
  }

  @Test
  void takesDownEveryPictureThatIsWanted() throws Exception {
    film.on = true;
    ScreenViewerFake ann = new ScreenViewerFake();
    seat(ann, "ann", false);
    opened();
    assertThat(book.lines).contains("recorded");
    draws();
    await().until(() -> film.shows(truth));
    film.wants = false;
    draws();
    await().until(() -> ann.shows(truth));
    assertThat(film.shows(truth)).as("a picture that was not wanted").isFalse();
    line.cut("the tunnel is gone");
    await("the last picture").until(() -> film.isOver() && film.shows(truth));
  }

  @Test
  void takesEverythingDownAnewWhenTheChangesHaveBecomeLong() throws Exception {
    film.on = true;
    seat(new ScreenViewerFake(), "ann", false);
    opened();
    for (int picture = 0; picture < 9; picture++) {
      draws();
      await().until(() -> film.shows(truth));
    }
    // the black one, then each second or third, of which the one before is forgotten
    assertThat(film.parts()).isBetween(3, 6);
    assertThat(film.lastPartShows(truth)).isTrue();
  }

  @Test
  void takesNothingDownThatIsNotRecorded() throws Exception {
    ScreenViewerFake ann = new ScreenViewerFake();
    seat(ann, "ann", false);
    opened();
    draws();
    await().until(() -> ann.shows(truth));
    line.cut("the tunnel is gone");
    await().until(() -> film.isOver());
    assertThat(film.parts()).isZero();
    assertThat(book.lines).doesNotContain("recorded");
  }

  @Test
  void tellsAllWhenTheTunnelIsCut() throws Exception {
    ScreenViewerFake ann = new ScreenViewerFake();
    ScreenViewerFake bob = new ScreenViewerFake();
    seat(ann, "ann", false);
    seat(bob, "bob", false);
    opened();
    line.cut("the tunnel is gone");
    await().until(() -> ann.end != null && bob.end != null);
    assertThat(ann.end.ending()).isEqualTo(Ending.CUT);
    await().until(() -> book.lines.contains("ended ann CUT"));
  }
}
