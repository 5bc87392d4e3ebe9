package org.mayday.cli.agent;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;
import org.mayday.cli.line.Door;
import org.mayday.cli.soap.Refusal;
import org.mayday.cli.soap.Refusal.Reason;
import org.mayday.relay.Greeting;
import org.mayday.relay.Notice;

/** Lets Mayday set this PC up, and comes again when that was cut off. */
public final class Agent {
  private static final Duration PAUSE = Duration.ofSeconds(3);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

  private final Door door;
  private final int lmsPort;
  private final Consumer<String> told;

  /**
   * An agent of a server.
   *
   * @param server address of Mayday
   * @param lmsPort port of LMS on this PC; that with TLS is the next
   * @param told hears what happens
   */
  public Agent(URI server, SSLContext trust, int lmsPort, Consumer<String> told) {
    this.door = new Door(server, "agent", trust);
    this.lmsPort = lmsPort;
    this.told = told;
  }

  /**
   * Works until the PC is set up.
   *
   * @param patience how long to come again
   * @return how it stands then, in a sentence
   * @throws Refusal if it is not set up
   */
  public String work(Greeting greeting, Duration patience) throws Refusal {
    long end = System.nanoTime() + patience.toNanos();
    Duration pause = PAUSE;
    while (true) {
      Notice notice = visit(greeting);
      switch (notice.kind()) {
        case DONE:
          return notice.sentence();
        case FAILED:
          throw new Refusal(Reason.NOT_DONE, notice.sentence());
        default:
          told.accept(notice.sentence());
      }
      if (System.nanoTime() + pause.toNanos() > end) {
        throw new Refusal(Reason.UNREACHABLE, notice.sentence());
      }
      sleep(pause);
      pause = pause.multipliedBy(2);
      pause = pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }
  }

  private Notice visit(Greeting greeting) throws Refusal {
    Visit visit = new Visit(lmsPort, told);
    try {
      door.open(visit);
      visit.say(greeting.text());
      return visit.awaitEnd();
    } catch (IOException notReached) {
      return new Notice(Notice.Kind.LATER, notReached.getMessage());
    } finally {
      visit.close();
    }
  }

  private static void sleep(Duration pause) throws Refusal {
    try {
      Thread.sleep(pause.toMillis());
    } catch (InterruptedException e) {
      throw Refusal.interrupted(e);
    }
  }
}
