package org.mayday.acceptance.trouble;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mayday.acceptance.scene.FirstPort;
import org.mayday.acceptance.scene.Leftovers;
import org.mayday.demo.PayaraServer;
import org.mayday.demo.ServerPorts;

/**
 * The product with its database and its broker in processes of their own, found by configuration
 * alone, and with deadlines that tests can wait for.
 */
public final class RoughInstallation implements AutoCloseable {
  /** How long the gateway waits for TLS, and for the version behind it. */
  static final Duration DEADLINE = Duration.ofSeconds(4);

  /** After how long a silence the gateway closes a tunnel. */
  static final Duration SILENCE = Duration.ofSeconds(10);

  /** After how long without a key a terminal or a screen ends. */
  static final Duration IDLE = Duration.ofSeconds(30);

  /** So many failures within a minute bring a pause. */
  static final int FAILURES = 300;

  private final ServerPorts ports;
  private final Path work;
  private final Neighbour database;
  private final Neighbour broker;
  private final PayaraServer server;

  private RoughInstallation(
      Path payara, Path work, int base, Map<String, String> different, List<String> flags)
      throws IOException {
    this.work = work;
    ports = ServerPorts.from(base);
    database = Neighbour.database(payara, work.resolve("database"), base + 10);
    broker = Neighbour.broker(payara, work.resolve("broker"), base + 11);
    Map<String, String> settings = new HashMap<>(settings());
    settings.putAll(different);
    server =
        PayaraServer.prepare(
            payara,
            work,
            ports,
            settings,
            flags,
            Path.of(System.getProperty("mayday.ear")).toRealPath());
  }

  /** Beside the ports of the other installations. */
  private static RoughInstallation prepare(
      String name, int offset, Map<String, String> different, List<String> flags) {
    try {
      Path work = Path.of(System.getProperty("mayday.work")).resolveSibling(name);
      Files.createDirectories(work);
      Leftovers.delete(work.resolve("database"));
      Leftovers.delete(work.resolve("broker"));
      Path payara = Path.of(System.getProperty("mayday.payara")).toRealPath();
      return new RoughInstallation(payara, work, FirstPort.at(offset), different, flags);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static RoughInstallation start() {
    RoughInstallation made = prepare("rough", 50, Map.of(), PayaraServer.UP_SOON);
    made.startAll();
    return made;
  }

  /** One more, for thousands of PCs that are in no hurry. */
  static RoughInstallation forACrowd(int descriptors) {
    RoughInstallation made =
        prepare(
            "crowd",
            100,
            Map.of(
                "mayday.vault.mps-iterations", "2000",
                "mayday.metrics.interval", "1",
                "mayday.mps.tls-deadline", "PT60S",
                "mayday.mps.version-deadline", "PT60S",
                "mayday.mps.login-deadline", "PT90S",
                "mayday.mps.keep-alive-interval", "PT15S",
                "mayday.mps.keep-alive-timeout", "PT40S"),
            List.of());
    made.server.limitDescriptors(descriptors);
    made.startAll();
    return made;
  }

  private void startAll() {
    try {
      database.start();
      broker.start();
      server.start();
      administer(
          "jakarta.jms.ConnectionFactory",
          "AddressList=mq\\://127.0.0.1\\:" + broker.port() + "/jms",
          "jms/mayday");
      administer("jakarta.jms.Topic", "Name=Presence", "jms/mayday-events");
      deploy();
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  /** As docs/ticketing.md says under "A broker of your own". */
  private void administer(String type, String property, String name) {
    server.administer("create-jms-resource", "--restype", type, "--property", property, name);
  }

  private Map<String, String> settings() {
    return Map.ofEntries(
        Map.entry("mayday.mps.address", "127.0.0.1"),
        Map.entry("mayday.mps.port", Integer.toString(ports.mps())),
        Map.entry("mayday.mps.hostname", "localhost"),
        Map.entry("mayday.mps.hello.enabled", "true"),
        Map.entry("mayday.mps.hello.port", Integer.toString(ports.mps() + 1)),
        Map.entry("mayday.setup.parallel", "32"),
        Map.entry("mayday.console.idle", IDLE.toString()),
        Map.entry("mayday.recording.kinds", "terminal,screen"),
        Map.entry("mayday.lan.networks", "127.0.0.0/8"),
        Map.entry("mayday.lan.parallel", "16"),
        Map.entry("mayday.mps.tls-deadline", DEADLINE.toString()),
        Map.entry("mayday.mps.version-deadline", DEADLINE.toString()),
        Map.entry("mayday.mps.login-deadline", "PT30S"),
        Map.entry("mayday.mps.keep-alive-interval", "PT2S"),
        Map.entry("mayday.mps.keep-alive-timeout", SILENCE.toString()),
        Map.entry("mayday.mps.refusal-burst", "PT0.2S"),
        // Tests fail all the time, and most from one address.
        Map.entry("mayday.mps.backoff-failures", Integer.toString(FAILURES)),
        Map.entry("mayday.mps.proxy-protocol.from", "127.0.9.0/24"),
        // So much that a password that is not hashed shows in the time of an answer.
        Map.entry("mayday.vault.mps-iterations", "200000"),
        Map.entry("mayday.presence.refusal-burst", "PT0S"),
        Map.entry("mayday.calls.grace", "PT15M"),
        Map.entry("mayday.announcements.retry-max", "PT2S"),
        Map.entry("mayday.subscriptions.allow", "127.0.0.0/8"),
        Map.entry("mayday.subscriptions.retry-max", "PT2S"),
        Map.entry("mayday.subscriptions.tries", "100"),
        Map.entry("mayday.jms.connection-factory", "jms/mayday"),
        Map.entry("mayday.jms.topic", "jms/mayday-events"),
        Map.entry(
            "mayday.db.url",
            "jdbc:h2:tcp://127.0.0.1:" + database.port() + "/mayday;TIME ZONE=UTC"));
  }

  public PayaraServer server() {
    return server;
  }

  Neighbour database() {
    return database;
  }

  Neighbour broker() {
    return broker;
  }

  public void deploy() {
    server.deploy();
  }

  /** Where PCs call. */
  InetSocketAddress gateway() {
    return new InetSocketAddress("127.0.0.1", ports.mps());
  }

  /** An address of the server, such as {@code /mayday/desk.xhtml}. */
  URI at(String path) {
    return URI.create("https://localhost:" + ports.https() + path);
  }

  /** Directory of the product's own files. */
  Path home() {
    return work.resolve("domains/mayday/mayday");
  }

  /** Directory for files of a test. */
  Path work() {
    return work;
  }

  @Override
  public void close() {
    server.stop();
    broker.stop();
    database.stop();
  }
}
