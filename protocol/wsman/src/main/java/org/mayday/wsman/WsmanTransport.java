package org.mayday.wsman;

/** Carries one SOAP envelope to the PC and its answer back. Safe for use by several threads. */
@FunctionalInterface
public interface WsmanTransport {

  /**
   * Sends a request and waits for the whole answer. Waiting for a channel, opening it, signing on
   * and every round trip count against the deadline.
   *
   * @return the SOAP envelope that the PC answered, a fault included
   * @throws WsmanTransportException if there is no such answer by the deadline, with the kind of
   *     trouble
   */
  byte[] exchange(WsmanRequest request, Deadline deadline) throws WsmanTransportException;

  /**
   * The same for somebody who reads the answer himself: whatever the PC answers is given back, be
   * it SOAP or not, with the HTTP status where there is one.
   *
   * @throws WsmanTransportException if there is no answer by the deadline, or none to these
   *     credentials
   */
  default RawAnswer relay(WsmanRequest request, Deadline deadline) throws WsmanTransportException {
    return RawAnswer.soap(exchange(request, deadline));
  }
}
