package org.mayday.simulator.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.mayday.simulator.control.ControlServer;
import org.mayday.simulator.control.Intervals;
import org.mayday.simulator.fleet.Fleet;
import org.mayday.simulator.fleet.FleetBuilder;
import org.mayday.simulator.fleet.FleetFile;
import org.mayday.simulator.personality.Trigger;
import org.mayday.simulator.platform.SimulatedPc;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs a fleet until it is interrupted. */
@Command(
    name = "run",
    description = "Runs a fleet until it is interrupted.",
    mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private FleetSource source;
  @Mixin private ControlPort control;

  @Option(
      names = "--mps",
      paramLabel = "HOST:PORT",
      defaultValue = "localhost:4433",
      description = "Where the gateway listens (${DEFAULT-VALUE}).")
  private String mps;

  @Option(
      names = "--legacy",
      paramLabel = "PORT",
      description = "Where old firmware calls instead, with TLS 1.0 or 1.1 as it really did.")
  private @Nullable Integer legacy;

  @Option(names = "--trust", paramLabel = "FILE", description = "Root of the gateway, PEM or DER.")
  private @Nullable Path trust;

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "Name in the gateway's certificate, if it is not the host of --mps.")
  private @Nullable String name;

  @Option(names = "--insecure", description = "Trusts any gateway, as no firmware does.")
  private boolean insecure;

  @Option(names = "--export", paramLabel = "CSV", description = "Writes the fleet for the import.")
  private @Nullable Path export;

  @Option(
      names = "--answers",
      paramLabel = "DIRECTORY",
      description = "Serves recorded WS-Management answers instead of the PCs' own.")
  private @Nullable Path answers;

  @Option(
      names = "--past",
      paramLabel = "N",
      defaultValue = "0",
      description = "Records of the past in each event log, up to 390 (${DEFAULT-VALUE}).")
  private int past;

  @Option(
      names = "--life",
      paramLabel = "TRIGGER=SPAN",
      split = ",",
      description = "Life time of tunnels, such as USER=300s,PERIODIC=0; 0 means until closed.")
  private Map<Trigger, String> lives = Map.of();

  @Option(
      names = "--periodic",
      paramLabel = "SPAN",
      description = "All PCs call periodically from the start.")
  private @Nullable String periodic;

  @Option(
      names = "--source",
      paramLabel = "ADDRESS",
      split = ",",
      description = "Own addresses to call from in turn, such as 127.0.0.2,127.0.0.3.")
  private List<String> sources = List.of();

  @Mixin private SetupOptions setup;

  @Option(
      names = "--threads",
      paramLabel = "N",
      defaultValue = "2",
      description = "Threads for input and output (${DEFAULT-VALUE}).")
  private int threads;

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    try (Fleet fleet = build();
        ControlServer server = new ControlServer(fleet, control.port())) {
      if (export != null) {
        FleetFile.write(export, fleet.specs());
        out.println("The fleet for the import is in " + export);
      }
      out.println(fleet.pcs().size() + " PCs; control interface on port " + server.port());
      if (periodic != null) {
        for (SimulatedPc pc : fleet.pcs()) {
          pc.callPeriodically(Intervals.parse(periodic));
        }
      }
      out.flush();
      untilInterrupted(fleet);
    }
    return 0;
  }

  private Fleet build() throws IOException {
    FleetBuilder builder = Fleet.builder().pcs(source.specs()).threads(threads).past(past);
    int colon = mps.lastIndexOf(':');
    if (colon < 1 || !mps.substring(colon + 1).matches("\\d{1,5}")) {
      throw new IllegalArgumentException("--mps needs HOST:PORT, not " + mps);
    }
    builder.mps(mps.substring(0, colon), Integer.parseInt(mps.substring(colon + 1)));
    if (legacy != null) {
      builder.legacy(legacy);
    }
    if (insecure) {
      builder.insecure();
    } else if (trust != null) {
      builder.trust(trust);
    }
    if (name != null) {
      builder.certificateName(name);
    }
    if (answers != null) {
      builder.answers(answers);
    }
    lives.forEach((trigger, life) -> builder.life(trigger, Intervals.parse(life)));
    List<InetAddress> addresses = new ArrayList<>();
    for (String address : sources) {
      addresses.add(InetAddress.getByName(address));
    }
    setup.apply(builder);
    return builder.sources(addresses).build();
  }

  private static void untilInterrupted(Fleet fleet) throws InterruptedException {
    CountDownLatch end = new CountDownLatch(1);
    Thread hook =
        new Thread(
            () -> {
              fleet.close();
              end.countDown();
            },
            "simulator-end");
    Runtime.getRuntime().addShutdownHook(hook);
    end.await();
  }
}
