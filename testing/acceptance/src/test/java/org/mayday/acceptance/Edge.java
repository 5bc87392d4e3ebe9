package org.mayday.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.mayday.acceptance.scene.FirstPort;
import org.mayday.acceptance.scene.Place;
import org.mayday.demo.PayaraServer;
import org.mayday.demo.ServerPorts;

/** The product as a gateway only, as in a DMZ, beside the one with the desk. */
final class Edge implements AutoCloseable {
  private static final ServerPorts PORTS = ServerPorts.from(FirstPort.at(150));

  private final PayaraServer server;
  private final Path home;

  private Edge(PayaraServer server, Path home) {
    this.server = server;
    this.home = home;
  }

  static Edge start() {
    try {
      Path work = Path.of(System.getProperty("mayday.work")).resolveSibling("edge");
      Files.createDirectories(work);
      PayaraServer server =
          PayaraServer.prepare(
              Path.of(System.getProperty("mayday.payara")).toRealPath(),
              work,
              PORTS,
              settings(),
              PayaraServer.UP_SOON,
              Installation.ear());
      server.start();
      server.deploy();
      return new Edge(server, work.resolve("domains/mayday/mayday"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> settings() {
    return Map.ofEntries(
        Map.entry("mayday.role", "gateway"),
        Map.entry("mayday.mps.address", "127.0.0.1"),
        Map.entry("mayday.mps.port", Integer.toString(PORTS.mps())),
        Map.entry("mayday.mps.hostname", "localhost"),
        Map.entry("mayday.mps.socks-proxy.enabled", "true"),
        Map.entry("mayday.mps.socks-proxy.port", Integer.toString(PORTS.mps() + 3)),
        Map.entry("mayday.subscriptions.allow", "127.0.0.0/8"),
        Map.entry("mayday.subscriptions.retry-max", "PT2S"));
  }

  /** Where it is to be met. */
  Place place() {
    URI site = URI.create("https://localhost:" + PORTS.https() + "/mayday/");
    return new Place(site, PORTS.mps(), PORTS.jms(), home);
  }

  /** Its power fails and comes back. */
  void losesItsPower() {
    server.kill();
  }

  /** Starts again with what it knew. */
  void comesBack() {
    server.start();
  }

  @Override
  public void close() {
    server.stop();
  }
}
