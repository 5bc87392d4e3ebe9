package org.mayday.benchmarks.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mayday.benchmarks.desk.ForwardedPorts;
import org.mayday.benchmarks.desk.OldConsoles;
import org.mayday.benchmarks.desk.Technician;
import org.mayday.benchmarks.figures.Gauge;
import org.mayday.demo.Credentials;
import org.mayday.demo.Loopback;
import org.mayday.demo.PayaraServer;
import org.mayday.demo.ServerPorts;
import org.mayday.demo.SoapConsole;
import org.mayday.simulator.fleet.FleetFile;
import org.mayday.simulator.fleet.PcSpec;

/** The product as it is delivered: a Payara domain of its own with the EAR in it. */
public final class ProductServer implements MeasuredServer {
  /** Lines that one import takes. */
  private static final int IMPORT = 5_000;

  private final PayaraServer server;
  private final ServerPorts ports;
  private final Path home;
  private final List<UUID> registered = new ArrayList<>();

  private ProductServer(PayaraServer server, ServerPorts ports, Path home) {
    this.server = server;
    this.ports = ports;
    this.home = home;
  }

  /**
   * Starts the server and deploys the EAR that was built last.
   *
   * @param base first of its ports
   * @param extra settings of the product, with their full names
   */
  public static ProductServer start(int base, Map<String, String> extra) {
    ServerPorts ports = ServerPorts.from(base);
    Path payara = Path.of("testing/demo/target/payara6").toAbsolutePath();
    Path work = Path.of("testing/benchmarks/target/product-" + base).toAbsolutePath();
    Map<String, String> settings = new HashMap<>(extra);
    settings.put("mayday.mps.address", "127.0.0.1");
    settings.put("mayday.mps.port", Integer.toString(ports.mps()));
    settings.put("mayday.mps.hostname", "localhost");
    settings.put("mayday.mps.http-proxy.enabled", "true");
    settings.put("mayday.mps.http-proxy.port", Integer.toString(httpProxy(ports).getPort()));
    settings.put("mayday.mps.socks-proxy.enabled", "true");
    settings.put("mayday.mps.socks-proxy.port", Integer.toString(socksProxy(ports).getPort()));
    try {
      Files.createDirectories(work);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    PayaraServer server =
        PayaraServer.prepare(
            payara,
            work,
            ports,
            settings,
            List.of(),
            Path.of("ear/target/mayday.ear").toAbsolutePath());
    Runtime.getRuntime().addShutdownHook(new Thread(server::kill));
    server.start();
    server.deploy();
    return new ProductServer(server, ports, work.resolve("domains/mayday/mayday"));
  }

  @Override
  public InetSocketAddress gateway() {
    return new InetSocketAddress("127.0.0.1", ports.mps());
  }

  @Override
  public void register(List<PcSpec> pcs) {
    try {
      SoapConsole console = new SoapConsole(Loopback.client(), pages(), administrator());
      for (int i = 0; i < pcs.size(); i += IMPORT) {
        console.importPlatforms(FleetFile.text(pcs.subList(i, Math.min(i + IMPORT, pcs.size()))));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    pcs.forEach(pc -> registered.add(pc.identity().uuid()));
  }

  /** The administrator of the first start, signed in. */
  public Technician technician() throws IOException, InterruptedException {
    return new Technician(pages(), administrator());
  }

  private static InetSocketAddress httpProxy(ServerPorts ports) {
    return new InetSocketAddress("127.0.0.1", ports.mps() + 2);
  }

  private static InetSocketAddress socksProxy(ServerPorts ports) {
    return new InetSocketAddress("127.0.0.1", ports.mps() + 3);
  }

  private URI pages() {
    return URI.create("https://localhost:" + ports.https() + "/mayday/");
  }

  private Credentials administrator() throws IOException {
    return Credentials.ofFirstAdministrator(home);
  }

  @Override
  public Gauge gauge() {
    return new Gauge(server.pid());
  }

  @Override
  public String order(String words) {
    String[] word = words.split(" ");
    List<UUID> pcs = registered.subList(0, Integer.parseInt(word[1]));
    int seconds = Integer.parseInt(word[2]);
    try {
      ForwardedPorts forwarded = new ForwardedPorts(technician(), gauge());
      OldConsoles consoles = new OldConsoles(administrator(), gauge());
      return switch (word[0]) {
        case "relay" -> forwarded.relay(pcs, seconds);
        case "stall" -> forwarded.stall(pcs, seconds);
        case "socks" -> consoles.stream(socksProxy(ports), pcs, seconds);
        case "http" -> consoles.ask(httpProxy(ports), pcs, seconds);
        default -> throw new IllegalArgumentException("the product takes no order " + word[0]);
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.kill();
  }
}
