package org.mayday.benchmarks.hands;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.mayday.benchmarks.desk.ConsoleSocket;
import org.mayday.benchmarks.desk.Technician;
import org.mayday.benchmarks.figures.Gauge;
import org.mayday.benchmarks.figures.Latencies;
import org.mayday.benchmarks.figures.Reading;
import org.mayday.benchmarks.figures.Report;
import org.mayday.benchmarks.server.ProductServer;
import org.mayday.simulator.fleet.Fleet;
import org.mayday.simulator.fleet.FleetGenerator;
import org.mayday.simulator.fleet.PcSpec;
import org.mayday.simulator.platform.SimulatedPc;

/**
 * The command: starts the product, lets simulated PCs call it, opens their terminals and screens as
 * pages do, and prints how soon keys arrive and what pictures cost.
 */
public final class RemoteHands {
  private static final String USAGE =
      """
      hands COUNT [SECONDS]

      COUNT screens are watched for SECONDS (default 20), all of which change all the time; keys are
      pressed in the terminal of one more PC, before that and meanwhile.
      """;

  private static final int PORTS = 36_000;
  private static final char DELETE = 127;
  private static final int WIDTH = 800;
  private static final int HEIGHT = 600;

  private final ProductServer server;
  private final Technician technician;
  private final Report report;

  private RemoteHands(ProductServer server, Technician technician, Report report) {
    this.server = server;
    this.technician = technician;
    this.report = report;
  }

  /** Runs it; see the usage. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    if (arguments.length < 1 || !String.join("", arguments).matches("\\d+")) {
      System.err.print(USAGE);
      System.exit(2);
    }
    int screens = Integer.parseInt(arguments[0]);
    int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 20;
    List<PcSpec> specs = new FleetGenerator(List.of(), 1).make(screens + 1);
    Report report = new Report("hands " + String.join(" ", arguments));
    try (ProductServer server = ProductServer.start(PORTS, Map.of())) {
      server.register(specs);
      try (Fleet fleet = fleet(server, specs)) {
        new RemoteHands(server, server.technician(), report)
            .run(new ArrayList<>(fleet.pcs()), seconds);
      }
    }
    report.print(System.out);
    System.exit(0);
  }

  private static Fleet fleet(ProductServer server, List<PcSpec> specs) throws IOException {
    return Fleet.builder()
        .mps("localhost", server.gateway().getPort())
        .insecure()
        .pcs(specs)
        .build();
  }

  private void run(List<SimulatedPc> pcs, int seconds) throws IOException, InterruptedException {
    for (SimulatedPc pc : pcs) {
      pc.remoteScreen().show(WIDTH, HEIGHT);
      pc.pressHelpKey("");
    }
    SimulatedPc typed = pcs.remove(0);
    ConsoleSocket terminal = opened("terminal", typed);
    press(terminal, seconds);
    report.row("a key and its echo, nobody else", press(terminal, seconds));
    List<ConsoleSocket> screens = new ArrayList<>();
    for (SimulatedPc pc : pcs) {
      screens.add(opened("screen", pc));
    }
    press(terminal, seconds);
    Gauge gauge = server.gauge();
    Reading before = gauge.read();
    long pictures = pictures(screens);
    long bytes = bytes(screens);
    report.row(
        "a key and its echo, beside " + screens.size() + " screens", press(terminal, seconds));
    Reading after = gauge.read();
    double time = after.secondsSince(before);
    double count = Math.max(1, pictures(screens) - pictures);
    report
        .row("pictures a second, all screens", count / time, "")
        .row("to the browsers", (bytes(screens) - bytes) / time / (1 << 20), "MiB/s")
        .row("server CPU per picture", after.cpuSince(before) / count, "ms")
        .row("share of one core", after.coreSince(before), "%");
    stall(screens, seconds);
    screens.forEach(ConsoleSocket::close);
    terminal.close();
  }

  /** All browsers stop reading: what the server holds for them. */
  private void stall(List<ConsoleSocket> screens, int seconds) throws InterruptedException {
    Gauge gauge = server.gauge();
    long busy = gauge.heapKb();
    screens.forEach(ConsoleSocket::stop);
    TimeUnit.SECONDS.sleep(seconds);
    report.row(
        "heap more for each browser that has stopped",
        (gauge.heapKb() - busy) / (double) Math.max(1, screens.size()),
        "kB");
  }

  private ConsoleSocket opened(String console, SimulatedPc pc)
      throws IOException, InterruptedException {
    ConsoleSocket line = new ConsoleSocket();
    String ticket = technician.ticket(console, pc.identity().uuid());
    technician.open("console", line);
    line.say("ticket " + console + " " + ticket);
    String seats = line.told("{");
    while (!seats.contains("\"open\":true")) {
      seats = line.told("{");
    }
    return line;
  }

  private static String press(ConsoleSocket terminal, int seconds) throws InterruptedException {
    Latencies echoes = new Latencies();
    char key = DELETE;
    for (long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        System.nanoTime() < end; ) {
      key = key == 'k' ? DELETE : 'k'; // a line that grows has an end
      echoes.note(terminal.press(key));
      TimeUnit.MILLISECONDS.sleep(20); // as fast as nobody types
    }
    return echoes.toString();
  }

  private static long pictures(List<ConsoleSocket> screens) {
    return screens.stream().mapToLong(ConsoleSocket::pictures).sum();
  }

  private static long bytes(List<ConsoleSocket> screens) {
    return screens.stream().mapToLong(ConsoleSocket::bytes).sum();
  }
}
