package org.mayday.acceptance;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.mayday.acceptance.scene.FirstPort;
import org.mayday.demo.PayaraServer;
import org.mayday.demo.ServerPorts;

/** The product, deployed as an administrator would, on ports of its own. */
final class Installation implements AutoCloseable {
  private static final ServerPorts PORTS = ServerPorts.from(FirstPort.at(0));

  private final PayaraServer server;
  private final Path home;

  private Installation(PayaraServer server, Path home) {
    this.server = server;
    this.home = home;
  }

  static Installation start() {
    try {
      Path work = Files.createDirectories(Path.of(System.getProperty("mayday.work")));
      Path home = work.resolve("domains/mayday/mayday");
      PayaraServer server =
          PayaraServer.prepare(
              Path.of(System.getProperty("mayday.payara")).toRealPath(),
              work,
              PORTS,
              settings(),
              PayaraServer.UP_SOON,
              ear());
      server.start();
      server.deploy();
      return new Installation(server, home);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What differs from the defaults, so that tests need not wait for minutes. */
  private static Map<String, String> settings() {
    return Map.ofEntries(
        Map.entry("mayday.mps.address", "127.0.0.1"),
        Map.entry("mayday.mps.port", Integer.toString(PORTS.mps())),
        Map.entry("mayday.mps.hostname", "localhost"),
        Map.entry("mayday.mps.hello.enabled", "true"),
        Map.entry("mayday.mps.hello.port", Integer.toString(PORTS.mps() + 1)),
        Map.entry("mayday.mps.http-proxy.enabled", "true"),
        Map.entry("mayday.mps.http-proxy.port", Integer.toString(PORTS.mps() + 2)),
        Map.entry("mayday.mps.http-proxy.visit-pause", "PT3S"),
        Map.entry("mayday.mps.socks-proxy.enabled", "true"),
        Map.entry("mayday.mps.socks-proxy.port", Integer.toString(PORTS.mps() + 3)),
        Map.entry("mayday.gateways.plain-notifications", "true"),
        Map.entry("mayday.commands.enabled", "true"),
        Map.entry("mayday.commands.as", "robot"),
        Map.entry("mayday.subscriptions.allow", "127.0.0.0/8"),
        Map.entry("mayday.subscriptions.patience", "PT3S"),
        Map.entry("mayday.subscriptions.retry-max", "PT2S"),
        Map.entry("mayday.subscriptions.tries", "4"),
        Map.entry("mayday.setup.attempts", "2"),
        Map.entry("mayday.setup.old-tls", "true"),
        Map.entry("mayday.lan.networks", "127.0.0.0/8"),
        Map.entry("mayday.recording.kinds", "terminal,screen"),
        Map.entry("mayday.image.most", "32"),
        Map.entry("mayday.image.total", "64"),
        Map.entry("mayday.calls.grace", "PT8S"),
        Map.entry("mayday.calls.inside-ring", "PT15S"),
        Map.entry("mayday.operation.channel-timeout", "PT8S"),
        Map.entry("mayday.operation.deadline", "PT10S"),
        Map.entry("mayday.bridge.deadline", "PT10S"),
        Map.entry("mayday.bridge.domain", "pcs.test"),
        Map.entry("mayday.bridge.refusals", "3"));
  }

  static Path ear() throws IOException {
    return Path.of(System.getProperty("mayday.ear")).toRealPath();
  }

  PayaraServer server() {
    return server;
  }

  static ServerPorts ports() {
    return PORTS;
  }

  /** The page at the end of {@code path}, such as {@code /desk.xhtml}. */
  URI page(String path) {
    return URI.create("https://localhost:" + PORTS.https() + "/mayday" + path);
  }

  /** Directory of the product's own files. */
  Path home() {
    return home;
  }

  @Override
  public void close() {
    server.stop();
  }
}
