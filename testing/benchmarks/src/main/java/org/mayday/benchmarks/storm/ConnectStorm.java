package org.mayday.benchmarks.storm;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mayday.benchmarks.server.BareServer;
import org.mayday.benchmarks.server.MeasuredServer;
import org.mayday.benchmarks.server.ProductServer;
import org.mayday.simulator.fleet.FleetGenerator;
import org.mayday.simulator.fleet.PcSpec;

/** The command: starts a server, lets PCs call it, and prints what they cost it. */
public final class ConnectStorm {
  private static final String USAGE =
      """
      storm MODE COUNT [name=value ...]

      idle N       N PCs come up and stay; memory and processor time for each
      storm N      N PCs come up, all are cut and call again at once
      churn T      32 PCs at a time log in and out for T seconds
      paced T      100 PCs a second log in for T seconds
      wsman N      N PCs answer warm Gets, as fast as they come (bare server only)
      relay N      N channels stream to fast readers, with the product through forwarded ports
      stall N      the same to readers that have stopped
      socks N      N PCs stream through the SOCKS proxy (product only)
      http N       N PCs are asked through the HTTP proxy, one after the other (product only)

      server=bare|product   the connector alone, or Payara with the EAR (default bare)
      cert=rsa|ecdsa        certificate of the bare server (default rsa)
      tls=TLSv1.2|TLSv1.3   what the PCs speak (default TLSv1.2, as most firmware does)
      ports=35000           first port of the product
      seconds=S pace=P ask=MILLIS   see README.md
      flag=-X...            for the JVM of the bare server
      mayday.x=y            a setting of the server
      """;

  private ConnectStorm() {}

  /** Runs one mode; see the usage. */
  public static void main(String[] arguments) throws Exception {
    Options options;
    try {
      options = Options.of(List.of(arguments));
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage() + "\n\n" + USAGE);
      System.exit(2);
      return;
    }
    int pcs =
        switch (options.mode()) {
          case "churn", "paced" -> options.number("pcs", 6_400);
          case "storm" -> options.count() + Scenarios.BYSTANDERS;
          default -> options.count();
        };
    List<PcSpec> specs = new FleetGenerator(List.of(), 1).make(pcs);
    try (MeasuredServer server = server(options)) {
      server.register(specs);
      PcService service =
          switch (options.mode()) {
            case "wsman", "http" -> new CannedFirmware();
            case "relay", "stall", "socks" -> new Source();
            default -> PcService.NONE;
          };
      ClientTls tls = new ClientTls(options.text("tls", "TLSv1.2"));
      try (StormFleet fleet = new StormFleet(server.gateway(), specs, tls, service)) {
        new Scenarios(server, fleet, options).run().print(System.out);
      }
    }
    System.exit(0);
  }

  private static MeasuredServer server(Options options) {
    if (options.text("server", "bare").equals("product")) {
      return ProductServer.start(options.number("ports", 35_000), options.settings());
    }
    Map<String, String> settings = options.settings();
    settings.put("mayday.mps.address", "127.0.0.1");
    settings.put("mayday.mps.port", "0");
    settings.put("storm.certificate", options.text("cert", "rsa"));
    List<String> flags = new ArrayList<>();
    if (options.values().containsKey("flag")) {
      flags.addAll(List.of(options.text("flag", "").split(" ")));
    }
    return BareServer.start(settings, flags);
  }
}
