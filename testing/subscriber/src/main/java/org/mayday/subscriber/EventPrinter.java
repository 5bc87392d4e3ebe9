package org.mayday.subscriber;

import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.TextMessage;
import java.io.IOException;
import java.io.PrintStream;

/**
 * Prints each event once, on one line. An event is acknowledged to the broker only when it is
 * printed and remembered, so none is lost; one that comes again is dropped by its id. For one
 * thread.
 */
final class EventPrinter {
  private final SeenEvents seen;
  private final PrintStream out;

  EventPrinter(SeenEvents seen, PrintStream out) {
    this.seen = seen;
    this.out = out;
  }

  /**
   * Deals with one message.
   *
   * @throws JMSException if the broker is away
   * @throws IOException if the id cannot be remembered; then the message is not acknowledged
   */
  void take(Message message) throws JMSException, IOException {
    if (message instanceof TextMessage event) {
      String property = event.getStringProperty("id");
      String id = property == null ? event.getJMSMessageID() : property;
      if (!seen.contains(id)) {
        out.println(event.getText().replaceAll("[\\r\\n]+", " "));
        out.flush();
        seen.add(id);
      }
    }
    message.acknowledge();
  }
}
