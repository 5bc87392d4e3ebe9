package org.mayday.cli.agent;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.mayday.cli.soap.Refusal;
import org.mayday.cli.soap.Refusal.Reason;
import org.mayday.relay.Greeting;
import org.mayday.relay.Notice;

/** Lets Mayday set this PC up, and comes again when that was cut off. */
public final class Agent {
  private static final Duration CONNECT = Duration.ofSeconds(20);
  private static final Duration ALIVE = Duration.ofSeconds(20);
  private static final Duration PAUSE = Duration.ofSeconds(3);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

  private final URI door;
  private final HttpClient http;
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
    this.door =
        URI.create(server.toString().replaceFirst("^https", "wss").replaceFirst("/*$", "/agent"));
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .sslContext(trust)
            .connectTimeout(CONNECT)
            .build();
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
      http.newWebSocketBuilder()
          .connectTimeout(CONNECT)
          .buildAsync(door, visit)
          .get(CONNECT.toSeconds() * 2, TimeUnit.SECONDS);
      visit.say(greeting.text());
      return ended(visit);
    } catch (ExecutionException e) {
      return notReached(e.getCause());
    } catch (TimeoutException e) {
      return notReached(e);
    } catch (InterruptedException e) {
      throw interrupted(e);
    } finally {
      visit.close();
    }
  }

  private static Notice ended(Visit visit) throws InterruptedException, ExecutionException {
    CompletableFuture<Notice> end = visit.end();
    while (true) {
      try {
        return end.get(ALIVE.toSeconds(), TimeUnit.SECONDS);
      } catch (TimeoutException goesOn) {
        visit.say("alive");
      }
    }
  }

  private Notice notReached(Throwable cause) throws Refusal {
    if (cause instanceof SSLException) {
      throw new Refusal(
          Reason.UNREACHABLE,
          "The certificate of %s is not trusted (%s). Name its authority by --ca."
              .formatted(door.getAuthority(), cause.getMessage()),
          cause);
    }
    String why = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    return new Notice(
        Notice.Kind.LATER,
        door.getAuthority() + (cause instanceof IOException ? " does not answer: " : ": ") + why);
  }

  private static void sleep(Duration pause) throws Refusal {
    try {
      Thread.sleep(pause.toMillis());
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private static Refusal interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new Refusal(Reason.NOT_DONE, "Interrupted.", e);
  }
}
