package org.mayday.acceptance.trouble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mayday.acceptance.desk.Browser;
import org.mayday.acceptance.desk.TerminalPage;

/** A terminal at which nobody types ends, and its page says why. */
@ExtendWith(RoughInstallationExtension.class)
class IdleConsoleIT {
  private static final Duration LONGER = RoughInstallation.IDLE.plusSeconds(5);

  @Test
  void aTerminalEndsWhenNobodyTypes(RoughInstallation installation) throws IOException {
    try (DeskScene scene = new DeskScene(installation);
        Browser browser = scene.office.browser()) {
      scene.connect(scene.visitor);
      TerminalPage page = TerminalPage.open(browser, scene.visitor.uuid());
      opens(page);
      long opened = System.nanoTime();
      await("typing for longer than the limit")
          .atMost(DeskScene.SOON)
          .until(() -> page.types("x"), any -> since(opened).compareTo(LONGER) > 0);
      assertThat(page.state()).isEqualTo("open");
      long typed = System.nanoTime();
      await("the end").atMost(DeskScene.SOON).until(page::state, "over"::equals);
      assertThat(since(typed)).isGreaterThan(RoughInstallation.IDLE.minusSeconds(2));
      assertThat(page.notice()).isEqualTo("Nobody has typed for 30 s.");
      assertThat(scene.visitor.serialLine().sessions()).as("not again by itself").isEqualTo(1);
      page.opensAgain();
      opens(page);
    }
  }

  private static void opens(TerminalPage page) {
    await("the terminal").atMost(DeskScene.SOON).until(page::state, "open"::equals);
  }

  private static Duration since(long nanos) {
    return Duration.ofNanos(System.nanoTime() - nanos);
  }
}
