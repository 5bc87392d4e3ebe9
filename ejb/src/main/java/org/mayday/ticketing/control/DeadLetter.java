package org.mayday.ticketing.control;

import jakarta.jms.JMSException;
import jakarta.jms.Message;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;

/** A message that is put aside: as it came, with properties that tell of it. Stateless. */
final class DeadLetter {
  /** Property with a sentence that tells why it was put aside. */
  static final String WHY = "why";

  /** Property with the queue that it came from. */
  static final String FROM = "from";

  /** Property with the id that the broker gave it there. */
  static final String MESSAGE = "message";

  private DeadLetter() {}

  /** Marks a received message; its own properties stay, those of brokers go. */
  static Message of(Message message, String why, String from) throws JMSException {
    String id = message.getJMSMessageID();
    Map<String, Object> own = new HashMap<>();
    for (Enumeration<?> names = message.getPropertyNames(); names.hasMoreElements(); ) {
      String name = (String) names.nextElement();
      if (!name.startsWith("JMS")) {
        own.put(name, message.getObjectProperty(name));
      }
    }
    message.clearProperties();
    for (Map.Entry<String, Object> property : own.entrySet()) {
      message.setObjectProperty(property.getKey(), property.getValue());
    }
    message.setStringProperty(WHY, why);
    message.setStringProperty(FROM, from);
    message.setStringProperty(MESSAGE, id);
    return message;
  }
}
