package org.mayday.subscriber;

import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.Session;
import java.io.IOException;

/** One connection to the broker: hears events until it breaks or is closed. */
final class Listening implements AutoCloseable {
  private final Connection connection;
  private final MessageConsumer consumer;

  /**
   * Connects and subscribes; the broker keeps events for the subscription from the first time on.
   *
   * @throws JMSException if the broker is away or refuses
   */
  Listening(ConnectionFactory factory, Subscription to) throws JMSException {
    connection = factory.createConnection(to.user(), to.password());
    try {
      connection.setClientID(to.clientId());
      Session session = connection.createSession(false, Session.CLIENT_ACKNOWLEDGE);
      consumer =
          session.createDurableSubscriber(
              session.createTopic(to.topic()), to.name(), to.selector(), false);
      connection.start();
    } catch (JMSException e) {
      connection.close();
      throw e;
    }
  }

  /**
   * Hands each event to the printer.
   *
   * @return when the connection has been closed
   * @throws JMSException if the connection broke
   */
  void hear(EventPrinter printer) throws JMSException, IOException {
    for (Message message = consumer.receive(); message != null; message = consumer.receive()) {
      printer.take(message);
    }
  }

  @Override
  public void close() throws JMSException {
    connection.close();
  }
}
