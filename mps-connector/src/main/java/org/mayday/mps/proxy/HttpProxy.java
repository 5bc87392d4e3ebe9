package org.mayday.mps.proxy;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import org.mayday.mps.api.DoorRefusal;

/**
 * The HTTP proxy (RFC 9110, 9112): CONNECT to any port that the PC forwards, and requests of
 * absolute URIs to those of firmware. One request after the other, so the answers are in order
 * however many come at once.
 */
final class HttpProxy implements Protocol {
  private static final Duration BETWEEN_REQUESTS = Duration.ofSeconds(60);

  private final Reception reception;
  private final Challenges challenges;
  private final Executor executor;

  /**
   * @param executor gives second threads
   */
  HttpProxy(Reception reception, Challenges challenges, Executor executor) {
    this.reception = reception;
    this.challenges = challenges;
    this.executor = executor;
  }

  @Override
  public void serve(Patron patron) throws IOException {
    Lines lines = new Lines();
    HttpClientSide client = new HttpClientSide(patron, lines, reception, challenges, executor);
    try {
      patron.within(reception.settings().requestDeadline());
      boolean more = lines.await(patron.in());
      while (more) {
        patron.within(reception.settings().requestDeadline());
        more = client.serve(Head.read(lines, patron.in()));
        if (more) {
          patron.within(BETWEEN_REQUESTS);
          more = lines.await(patron.in());
        }
      }
    } catch (BadRequest e) {
      String sentence = String.valueOf(e.getMessage());
      reception.figures().refused(DoorRefusal.PROTOCOL, sentence);
      Answers.refused(patron.out(), e.status(), sentence, List.of(), false, true);
    }
    patron.takeLeave();
  }
}
