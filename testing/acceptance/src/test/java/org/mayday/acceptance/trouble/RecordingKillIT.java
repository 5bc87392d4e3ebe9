package org.mayday.acceptance.trouble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mayday.acceptance.trouble.DeskScene.SOON;
import static org.mayday.acceptance.trouble.DeskScene.eventually;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mayday.acceptance.desk.Browser;
import org.mayday.acceptance.desk.RecordingPages;
import org.mayday.acceptance.desk.TerminalPage;
import org.mayday.simulator.platform.SimulatedPc;

/** The server is killed while a terminal is recorded. */
@ExtendWith(RoughInstallationExtension.class)
class RecordingKillIT {
  /** What was shown is in the file by then. */
  private static final Duration WRITTEN = Duration.ofSeconds(9);

  private static final Duration A_LITTLE = Duration.ofSeconds(3);
  private static final Pattern LASTED = Pattern.compile("(\\d):(\\d\\d):(\\d\\d)");

  private RoughInstallation installation;

  /**
   * A recording under way.
   *
   * @param opened when its session was open, or a little later
   * @param kept when something was shown that must be kept
   */
  private record Session(SimulatedPc pc, Path file, long opened, long kept) {}

  @Test
  void playsTheTerminalUpToTheKill(RoughInstallation rough) throws IOException {
    installation = rough;
    try (DeskScene scene = new DeskScene(rough)) {
      scene.connect(scene.visitor);
      Session session;
      long killed;
      try (Browser browser = scene.office.browser()) {
        Set<Path> before = files();
        TerminalPage page = TerminalPage.open(browser, scene.visitor.uuid());
        await("the terminal").atMost(SOON).until(page::state, "open"::equals);
        long opened = System.nanoTime();
        page.types("echo kept\n");
        await("shown").atMost(SOON).until(() -> page.screen().contains("\nkept"));
        isWritten(fileSince(before));
        page.types("flood 20000\n");
        await("the flood").atMost(SOON).until(() -> page.screen().contains("line 02000 of a PC"));
        session = new Session(scene.visitor, fileSince(before), opened, System.nanoTime());
        killed = kill();
      }
      restart(scene);
      try (Browser browser = scene.office.browser()) {
        RecordingPages cast = listed(browser, session, killed);
        cast.jumps(1);
        await("the flood").atMost(SOON).until(() -> cast.screen().contains("line 00400 of a PC"));
        assertThat(cast.marks()).hasSize(1).element(0).asString().contains("opens the terminal");
        cast.jumps(0);
        cast.pressesPlay();
        await("what was typed").atMost(SOON).until(() -> cast.screen().contains("\nkept"));
        TerminalPage again = TerminalPage.open(browser, scene.visitor.uuid());
        await("the PC lets go").atMost(SOON).until(again::state, "open"::equals);
      }
    }
  }

  private long kill() {
    long now = System.nanoTime();
    installation.server().kill();
    return now;
  }

  private void restart(DeskScene scene) {
    installation.server().start();
    scene.awaitUp("database");
    scene.awaitUp("gateway");
    eventually(() -> assertThat(scene.office.status("/mayday/login.xhtml")).isEqualTo(200));
    scene.visitor.awaitConnected(SOON);
  }

  /** Its row in the list is true; opens it. */
  private RecordingPages listed(Browser browser, Session session, long killed) throws IOException {
    eventually(
        () ->
            assertThat(RecordingPages.of(browser, session.pc().uuid()).rows())
                .singleElement()
                .asString()
                .contains("The server stopped."));
    RecordingPages pages = RecordingPages.of(browser, session.pc().uuid());
    String row = pages.rows().get(0);
    long kilobytes = (Files.size(session.file()) + 999) / 1_000;
    assertThat(row).contains("%,d kB".formatted(kilobytes));
    assertThat(lasted(row))
        .isBetween(
            Duration.ofNanos(session.kept() - session.opened()).minus(A_LITTLE),
            Duration.ofNanos(killed - session.opened()).plus(A_LITTLE));
    assertThat(pages.newest()).isEqualTo(session.file().getFileName().toString().split("\\.")[0]);
    pages.plays();
    await("the player").atMost(SOON).until(pages::state, "ready"::equals);
    return pages;
  }

  private static Duration lasted(String row) {
    Matcher told = LASTED.matcher(row.replaceAll("\\d\\d:\\d\\d:\\d\\d", ""));
    assertThat(told.find()).as(row).isTrue();
    return Duration.ofHours(Long.parseLong(told.group(1)))
        .plusMinutes(Long.parseLong(told.group(2)))
        .plusSeconds(Long.parseLong(told.group(3)));
  }

  private static void isWritten(Path file) {
    AtomicLong before = new AtomicLong();
    await("all is written")
        .during(WRITTEN)
        .atMost(SOON)
        .until(() -> before.getAndSet(Files.size(file)) == before.get());
  }

  /** The file of the recording that has begun since. */
  private Path fileSince(Set<Path> before) {
    List<Path> more = files().stream().filter(file -> !before.contains(file)).toList();
    assertThat(more).hasSize(1);
    return more.get(0);
  }

  private Set<Path> files() {
    Path directory = installation.home().resolve("recordings");
    if (!Files.isDirectory(directory)) {
      return Set.of();
    }
    try (Stream<Path> files = Files.list(directory)) {
      return files.collect(Collectors.toSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
