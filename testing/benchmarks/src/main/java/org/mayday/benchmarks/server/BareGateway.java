package org.mayday.benchmarks.server;

import jakarta.resource.ResourceException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.mayday.mps.adapter.MpsResourceAdapter;
import org.mayday.mps.adapter.TunnelActivationSpec;
import org.mayday.mps.api.TlsMaterial;
import org.mayday.mps.api.TunnelConnectionFactory;
import org.mayday.mps.config.SettingsReader;
import org.mayday.mps.connection.ManagedTunnelConnectionFactory;

/**
 * The connector alone, without container and application. It says its port, obeys one order a line
 * and ends when its input does.
 */
public final class BareGateway {
  /** Begins the line that tells the port. */
  static final String LISTENS = "listening at port ";

  private final MpsResourceAdapter adapter = new MpsResourceAdapter();
  private final TunnelConnectionFactory tunnels;

  private BareGateway() throws ResourceException {
    adapter.start(
        new Threads(),
        new SettingsReader(name -> Optional.ofNullable(System.getProperty(name))).read());
    adapter.endpointActivation(new Everyone(), new TunnelActivationSpec());
    ManagedTunnelConnectionFactory managed = new ManagedTunnelConnectionFactory();
    managed.setResourceAdapter(adapter);
    tunnels = (TunnelConnectionFactory) managed.createConnectionFactory();
    adapter
        .gateway()
        .listen(TlsMaterial.of(Certificates.make(System.getProperty("storm.certificate", "rsa"))));
  }

  /** Runs until the input ends; settings are system properties. */
  public static void main(String[] arguments) throws ResourceException, IOException {
    PrintStream answers = System.out;
    System.setOut(System.err);
    BareGateway gateway = new BareGateway();
    answers.println(LISTENS + gateway.adapter.gateway().address().getPort());
    BufferedReader orders =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = orders.readLine(); line != null; line = orders.readLine()) {
      answers.println(gateway.obey(Arrays.asList(line.split(" "))));
      answers.flush();
    }
    gateway.adapter.stop();
    System.exit(0);
  }

  private String obey(List<String> words) {
    try {
      int number = Integer.parseInt(words.get(1));
      int seconds = Integer.parseInt(words.get(2));
      return switch (words.get(0)) {
        case "get" -> new Gets(tunnels, adapter.gateway()).run(number, seconds);
        case "relay" -> new Relay(tunnels, adapter.gateway()).run(number, seconds);
        case "stall" -> new Relay(tunnels, adapter.gateway()).stall(number, seconds);
        default -> "no such order";
      };
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "interrupted";
    } catch (RuntimeException e) {
      return "failed: " + e;
    }
  }
}
