package org.mayday.cli.command;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Map;
import org.mayday.cli.soap.Refusal;

/** Looks again and again at something that the server does, and tells how far it is. */
abstract class Watch {
  private static final Duration PAUSE = Duration.ofSeconds(1);

  /** How it stands now. */
  abstract Map<String, Object> look() throws Refusal;

  /** How far it is, in words. */
  abstract String words(Map<String, Object> now);

  /** What goes on when nobody watches it any more. */
  abstract String name();

  /** How it stands at its end. */
  final Map<String, Object> toTheEnd(PrintWriter err) throws Refusal {
    Map<String, Object> now = look();
    String told = tell(now, "", err);
    while (now.get("state").equals("RUNNING")) {
      pause();
      now = look();
      told = tell(now, told, err);
    }
    return now;
  }

  private String tell(Map<String, Object> now, String told, PrintWriter err) {
    String words = words(now);
    if (!words.equals(told)) {
      err.println("mayday: " + words);
      err.flush();
    }
    return words;
  }

  private void pause() throws Refusal {
    try {
      Thread.sleep(PAUSE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refusal(Refusal.Reason.NOT_DONE, "Interrupted; the " + name() + " goes on.", e);
    }
  }
}
