package org.mayday.ticketing.control;

import jakarta.jms.BytesMessage;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.util.Enumeration;

/**
 * A message that is put aside: a copy with properties that tell of it. Brokers do not all let the
 * message itself be sent on in the transaction that takes it. Stateless.
 */
final class DeadLetter {
  /** Property with a sentence that tells why it was put aside. */
  static final String WHY = "why";

  /** Property with the queue that it came from. */
  static final String FROM = "from";

  /** Property with the id that the broker gave it there. */
  static final String MESSAGE = "message";

  private static final int MOST_BYTES = 1024 * 1024;

  private DeadLetter() {}

  /** Copies a received message; its own properties stay, those of brokers go. */
  static Message of(Session session, Message message, String why, String from) throws JMSException {
    Message copy = body(session, message);
    for (Enumeration<?> names = message.getPropertyNames(); names.hasMoreElements(); ) {
      String name = (String) names.nextElement();
      if (!name.startsWith("JMS")) {
        copy.setObjectProperty(name, message.getObjectProperty(name));
      }
    }
    copy.setJMSType(message.getJMSType());
    copy.setJMSCorrelationID(message.getJMSCorrelationID());
    copy.setStringProperty(WHY, why);
    copy.setStringProperty(FROM, from);
    copy.setStringProperty(MESSAGE, message.getJMSMessageID());
    return copy;
  }

  /** Objects are not copied: to do so their classes would have to be made, whatever they are. */
  private static Message body(Session session, Message message) throws JMSException {
    if (message instanceof TextMessage words) {
      return session.createTextMessage(words.getText());
    }
    if (message instanceof BytesMessage bytes) {
      BytesMessage copy = session.createBytesMessage();
      byte[] content = new byte[(int) Math.min(bytes.getBodyLength(), MOST_BYTES)];
      int read = bytes.readBytes(content);
      if (read > 0) {
        copy.writeBytes(content, 0, read);
      }
      return copy;
    }
    return session.createMessage();
  }
}
