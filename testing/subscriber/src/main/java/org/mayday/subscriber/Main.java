package org.mayday.subscriber;

import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command line. Events go to standard output, all else to standard error. */
@Command(
    name = "subscriber",
    mixinStandardHelpOptions = true,
    version = "1.0",
    description = "Prints the events of Mayday, each once, one per line, until Ctrl-C.")
public final class Main implements Callable<Integer> {
  private static final String CONNECT_MILLIS = "10000";
  private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

  @Option(
      names = "--broker",
      defaultValue = "mq://localhost:7676/jms",
      description = "Address of OpenMQ; default ${DEFAULT-VALUE}.")
  String broker = "";

  @Option(
      names = "--factory",
      defaultValue = "com.sun.messaging.ConnectionFactory",
      description = "Connection factory of the broker's library; default ${DEFAULT-VALUE}.")
  String factory = "";

  @Option(
      names = "--set",
      description = "Setting of another broker's factory, name=value; --broker is then not used.")
  Map<String, String> settings = Map.of();

  @Option(
      names = "--topic",
      defaultValue = "Presence",
      description = "Name of the topic on the broker; default ${DEFAULT-VALUE}.")
  String topic = "";

  @Option(
      names = "--client-id",
      defaultValue = "mayday-subscriber",
      description = "Who this is to the broker; default ${DEFAULT-VALUE}.")
  String clientId = "";

  @Option(
      names = "--name",
      defaultValue = "events",
      description = "Name of the durable subscription; default ${DEFAULT-VALUE}.")
  String name = "";

  @Option(
      names = "--select",
      defaultValue = "",
      description = "JMS selector, such as \"JMSType LIKE 'org.mayday.call.%%'\"; default all.")
  String selector = "";

  @Option(
      names = "--seen",
      defaultValue = "subscriber.seen",
      description = "File for the ids of printed events; default ${DEFAULT-VALUE}.")
  Path seen = Path.of("");

  @Option(
      names = "--remember",
      defaultValue = "100000",
      description = "How many ids to remember; default ${DEFAULT-VALUE}.")
  int remember;

  @Option(
      names = "--user",
      defaultValue = "${env:MAYDAY_BROKER_USER:-guest}",
      description = "User of the broker; default MAYDAY_BROKER_USER or guest.")
  String user = "";

  @Option(
      names = "--send",
      defaultValue = "",
      description =
          "Sends this command, a JSON object, prints the answer and ends; hears no events.")
  String command = "";

  @Option(
      names = "--queue",
      defaultValue = "Commands",
      description = "Name of the queue for commands on the broker; default ${DEFAULT-VALUE}.")
  String queue = "";

  @Option(
      names = "--patience",
      defaultValue = "30",
      description = "Seconds to wait for the answer; default ${DEFAULT-VALUE}.")
  int patience;

  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile @Nullable Listening listening;

  /**
   * Starts; ends the JVM with 0 after Ctrl-C or an answer, 1 if the file cannot be written or no
   * answer came, 2 for bad options.
   */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Main()).execute(arguments));
  }

  @Override
  public Integer call() throws InterruptedException {
    Runtime.getRuntime().addShutdownHook(new Thread(this::end, "end"));
    PrintStream out = System.out;
    // Libraries of brokers print their trouble where only events belong.
    System.setOut(System.err);
    String password = System.getenv().getOrDefault("MAYDAY_BROKER_PASSWORD", "guest");
    if (!command.isEmpty()) {
      return send(out, password);
    }
    Subscription to = new Subscription(topic, clientId, name, selector, user, password);
    try (SeenEvents events = new SeenEvents(seen, Math.max(1, remember))) {
      hearAll(Provider.factory(factory, all()), to, new EventPrinter(events, out));
      return 0;
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
    } catch (IOException e) {
      System.err.println("The ids of printed events cannot be kept: " + e);
    }
    return 1;
  }

  private int send(PrintStream out, String password) {
    try (Request request = new Request(Provider.factory(factory, all()), queue, user, password)) {
      Optional<String> answer = request.ask(command, Duration.ofSeconds(Math.max(1, patience)));
      answer.ifPresentOrElse(out::println, () -> System.err.println("No answer came."));
      return answer.isPresent() ? 0 : 1;
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
    } catch (JMSException e) {
      System.err.println("The broker is away (" + e.getMessage() + ").");
    }
    return 1;
  }

  /** OpenMQ's names stand in com.sun.messaging.ConnectionConfiguration. */
  private Map<String, String> all() {
    return settings.isEmpty()
        ? Map.of("imqAddressList", broker, "imqSocketConnectTimeout", CONNECT_MILLIS)
        : settings;
  }

  private void hearAll(ConnectionFactory from, Subscription to, EventPrinter printer)
      throws IOException, InterruptedException {
    Duration pause = SHORTEST_PAUSE;
    do {
      try (Listening now = new Listening(from, to)) {
        listening = now;
        System.err.println("Listening to " + to.topic() + ".");
        pause = SHORTEST_PAUSE;
        now.hear(printer);
      } catch (JMSException e) {
        System.err.println("The broker is away (" + e.getMessage() + "); trying again.");
        pause = longer(pause);
      }
    } while (!ended.await(pause.toMillis(), TimeUnit.MILLISECONDS));
  }

  private static Duration longer(Duration pause) {
    Duration twice = pause.multipliedBy(2);
    return twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
  }

  private void end() {
    ended.countDown();
    Listening now = listening;
    if (now != null) {
      try {
        now.close();
      } catch (JMSException e) {
        System.err.println("The connection did not end cleanly: " + e.getMessage());
      }
    }
  }
}
