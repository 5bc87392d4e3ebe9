package org.mayday.subscriber;

import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageProducer;
import jakarta.jms.Queue;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.time.Duration;
import java.util.Optional;

/** Sends commands and waits for their answers, one at a time. For one thread. */
final class Request implements AutoCloseable {
  private final Connection connection;
  private final Session session;
  private final Queue queue;

  /**
   * Connects.
   *
   * @param queue physical name of the queue for commands
   * @throws JMSException if the broker is away or refuses
   */
  Request(ConnectionFactory factory, String queue, String user, String password)
      throws JMSException {
    connection = factory.createConnection(user, password);
    try {
      session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
      this.queue = session.createQueue(queue);
      connection.start();
    } catch (JMSException e) {
      connection.close();
      throw e;
    }
  }

  /**
   * Sends a command; the answer comes to a queue that is there only for it.
   *
   * @param command JSON
   * @return empty if no answer came in time
   * @throws JMSException if the broker is away or refuses
   */
  Optional<String> ask(String command, Duration patience) throws JMSException {
    TextMessage message = session.createTextMessage(command);
    Queue replies = session.createTemporaryQueue();
    message.setJMSReplyTo(replies);
    try (MessageProducer producer = session.createProducer(queue)) {
      producer.send(message);
    }
    Message answer = session.createConsumer(replies).receive(patience.toMillis());
    return answer instanceof TextMessage words
        ? Optional.ofNullable(words.getText())
        : Optional.empty();
  }

  @Override
  public void close() throws JMSException {
    connection.close();
  }
}
