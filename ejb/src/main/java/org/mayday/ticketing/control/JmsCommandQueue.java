package org.mayday.ticketing.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.Destination;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.function.Function;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.mayday.announcement.control.AnnouncementSettings;

/**
 * The JMS queue. The sessions take part in the transaction of the container (Jakarta Messaging 3.1,
 * section 12.3), whose commit is the acknowledgement. A connection lives for one batch only, so
 * that none is kept that has died; the container pools what is worth pooling.
 */
@Dependent
public class JmsCommandQueue implements CommandQueue {
  private static final Logger LOG = System.getLogger(JmsCommandQueue.class.getName());
  private static final long FIRST_MILLIS = 500; // a broker needs a moment to hand out the first
  private static final long NEXT_MILLIS = 50;

  private final TicketingSettings settings;
  private final AnnouncementSettings broker;

  @Inject
  public JmsCommandQueue(TicketingSettings settings, AnnouncementSettings broker) {
    this.settings = settings;
    this.broker = broker;
  }

  @Override
  public int take(int most, Function<Incoming, Verdict> judge) {
    try (Connection connection = connect();
        Session session = connection.createSession(true, Session.SESSION_TRANSACTED);
        MessageConsumer commands = session.createConsumer(destination(settings.queue()))) {
      connection.start();
      int taken = 0;
      Message message = commands.receive(FIRST_MILLIS);
      while (message != null) {
        settle(session, message, judge.apply(incoming(message)));
        taken++;
        message = taken < most ? commands.receive(NEXT_MILLIS) : null;
      }
      return taken;
    } catch (JMSException | JMSRuntimeException | NamingException e) {
      throw new Away("The broker does not hand out commands: " + e.getMessage(), e);
    }
  }

  private Connection connect() throws NamingException, JMSException {
    ConnectionFactory factory = InitialContext.doLookup(broker.connectionFactory());
    return factory.createConnection();
  }

  private static Destination destination(String name) throws NamingException {
    return InitialContext.doLookup(name);
  }

  private static Incoming incoming(Message message) throws JMSException {
    String text = message instanceof TextMessage words ? words.getText() : null;
    return new Incoming(message.getJMSMessageID(), text);
  }

  private void settle(Session session, Message message, Verdict verdict)
      throws JMSException, NamingException {
    Destination replies = message.getJMSReplyTo();
    String correlation = message.getJMSCorrelationID();
    String id = message.getJMSMessageID();
    String dead = verdict.dead();
    if (dead != null) {
      try (MessageProducer aside = session.createProducer(destination(settings.dead()))) {
        aside.send(DeadLetter.of(session, message, dead, settings.queue()));
      }
    }
    if (replies != null) {
      answer(session, replies, correlation == null ? id : correlation, verdict.answer());
    }
  }

  /** Whoever asked may be gone; that must not bring the command back. */
  private static void answer(Session session, Destination to, String correlation, String text) {
    try (MessageProducer answers = session.createProducer(to)) {
      TextMessage answer = session.createTextMessage(text);
      answer.setJMSCorrelationID(correlation);
      answers.send(answer);
    } catch (JMSException | JMSRuntimeException e) {
      LOG.log(Level.WARNING, "An answer to a command could not be sent: {0}", e.getMessage());
    }
  }
}
