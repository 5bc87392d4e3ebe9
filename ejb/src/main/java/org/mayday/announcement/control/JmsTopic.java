package org.mayday.announcement.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.DeliveryMode;
import jakarta.jms.Destination;
import jakarta.jms.JMSException;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.util.List;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.mayday.announcement.boundary.Announced;
import org.mayday.announcement.boundary.CloudEvent;

/**
 * The JMS topic. A connection lives for one batch only, so that none is kept that has died; the
 * container pools what is worth pooling.
 */
@Dependent
public class JmsTopic implements Topic {
  private final AnnouncementSettings settings;

  @Inject
  public JmsTopic(AnnouncementSettings settings) {
    this.settings = settings;
  }

  @Override
  public void send(List<Announced> events) throws BrokerAway {
    try (Connection connection = connect();
        Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
        MessageProducer producer =
            session.createProducer(InitialContext.<Destination>doLookup(settings.topic()))) {
      producer.setDeliveryMode(DeliveryMode.PERSISTENT);
      for (Announced event : events) {
        producer.send(message(session, event));
      }
    } catch (JMSException | NamingException | RuntimeException e) {
      throw new BrokerAway("The broker did not take the events: " + e.getMessage(), e);
    }
  }

  @Override
  public void probe() throws BrokerAway {
    try (Connection connection = connect();
        Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE)) {
      session.createTextMessage();
    } catch (JMSException | NamingException | RuntimeException e) {
      throw new BrokerAway("The broker cannot be reached: " + e.getMessage(), e);
    }
  }

  private Connection connect() throws NamingException, JMSException {
    ConnectionFactory factory = InitialContext.doLookup(settings.connectionFactory());
    return factory.createConnection();
  }

  private TextMessage message(Session session, Announced event) throws JMSException {
    TextMessage message = session.createTextMessage(CloudEvent.of(event, settings.source()));
    message.setJMSType(event.type());
    message.setStringProperty("id", event.id().toString());
    message.setStringProperty("subject", event.subject());
    return message;
  }
}
