package org.mayday.acceptance.scene;

import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.MessageProducer;
import jakarta.jms.Queue;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A ticketing system that sends commands, with nothing but the library of the broker. */
public final class TicketingSystem implements AutoCloseable {
  private static final long PATIENCE_MILLIS = 30_000;

  private final int brokerPort;
  private final Connection connection;
  private final Session session;
  private final Queue replies;
  private final MessageConsumer answers;

  private TicketingSystem(int brokerPort) throws Exception {
    this.brokerPort = brokerPort;
    Object factory =
        library().loadClass("com.sun.messaging.ConnectionFactory").getConstructor().newInstance();
    factory
        .getClass()
        .getMethod("setProperty", String.class, String.class)
        .invoke(factory, "imqAddressList", address(brokerPort));
    connection = ((ConnectionFactory) factory).createConnection("guest", "guest");
    session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
    replies = session.createTemporaryQueue();
    answers = session.createConsumer(replies);
    connection.start();
  }

  /** Connects to the broker of a place. */
  public static TicketingSystem at(Place place) throws Exception {
    return new TicketingSystem(place.jmsPort());
  }

  private static String address(int port) {
    return "mq://127.0.0.1:" + port + "/jms";
  }

  private static Path subscriber() throws IOException {
    return Path.of(System.getProperty("mayday.subscriber")).toRealPath();
  }

  /** It comes with the server, beside the subscriber. */
  private static ClassLoader library() throws IOException {
    try {
      URL jar = subscriber().resolveSibling("lib").resolve("imq.jar").toUri().toURL();
      return new URLClassLoader(new URL[] {jar}, TicketingSystem.class.getClassLoader());
    } catch (MalformedURLException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** A message with this text. */
  public TextMessage message(String text) throws JMSException {
    return session.createTextMessage(text);
  }

  /** A message that has no text at all. */
  public Message bytes(byte[] content) throws JMSException {
    var message = session.createBytesMessage();
    message.writeBytes(content);
    return message;
  }

  /** Sends a command; gives the answer. */
  public JsonObject asks(String command) throws JMSException {
    return asks(message(command));
  }

  /** Sends a message that wants an answer; gives the answer to just this message. */
  public JsonObject asks(Message message) throws JMSException {
    message.setJMSReplyTo(replies);
    sends(message);
    TextMessage answer = (TextMessage) answers.receive(PATIENCE_MILLIS);
    if (answer == null) {
      throw new AssertionError("no answer");
    }
    String meant = message.getJMSCorrelationID();
    String correlation = meant == null ? message.getJMSMessageID() : meant;
    if (!correlation.equals(answer.getJMSCorrelationID())) {
      throw new AssertionError("the answer is to " + answer.getJMSCorrelationID());
    }
    return json(answer.getText());
  }

  /** Sends a message. */
  public void sends(Message message) throws JMSException {
    try (MessageProducer producer = session.createProducer(session.createQueue("Commands"))) {
      producer.send(message);
    }
  }

  /** Takes the message off the dead letters that is there for one that was sent. */
  public Message deadLetterOf(Message sent) throws JMSException {
    String selector = "message = '" + sent.getJMSMessageID() + "'";
    Queue dead = session.createQueue("CommandsDead");
    try (MessageConsumer consumer = session.createConsumer(dead, selector)) {
      Message letter = consumer.receive(PATIENCE_MILLIS);
      if (letter == null) {
        throw new AssertionError("no dead letter");
      }
      return letter;
    }
  }

  /** Sends a command by the command line of the subscriber; gives what it prints. */
  public JsonObject asksByHand(String command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                subscriber().toString(),
                "--broker",
                address(brokerPort),
                "--send",
                command)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (!process.waitFor(10, TimeUnit.SECONDS) || process.exitValue() != 0) {
      throw new AssertionError("it ended badly: " + printed);
    }
    return json(printed);
  }

  private static JsonObject json(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }

  @Override
  public void close() throws JMSException {
    connection.close();
  }
}
