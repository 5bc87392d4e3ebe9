package org.mayday.simulator.platform;

import java.util.concurrent.CompletableFuture;
import org.mayday.simulator.event.OutgoingEvent;

/** A PC's way to listeners in the network of the company. Safe for any thread. */
public interface LanMail {

  /** No way to anywhere. */
  LanMail NONE =
      (event, listener) ->
          CompletableFuture.failedFuture(new IllegalStateException("the PC has no network"));

  /**
   * Posts an event once, with one answer to a Digest challenge.
   *
   * @return the answer; fails if there is none
   */
  CompletableFuture<Answer> post(OutgoingEvent event, LanListener listener);

  /**
   * What a listener said.
   *
   * @param status HTTP status
   * @param acknowledged whether it acknowledged the event
   */
  record Answer(int status, boolean acknowledged) {}
}
