package org.mayday.benchmarks.storm;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.mayday.benchmarks.figures.Gauge;
import org.mayday.benchmarks.figures.Reading;
import org.mayday.benchmarks.figures.Report;
import org.mayday.benchmarks.server.MeasuredServer;

/** The runs, each from a warm server to its figures. */
final class Scenarios {
  /** Tunnels that stay up during a storm and ask all the time. */
  static final int BYSTANDERS = 200;

  private static final int ASK_MILLIS = 500;
  private static final int SLOTS = 32;

  private final MeasuredServer server;
  private final StormFleet fleet;
  private final Options options;
  private final Gauge gauge;

  Scenarios(MeasuredServer server, StormFleet fleet, Options options) {
    this.server = server;
    this.fleet = fleet;
    this.options = options;
    this.gauge = server.gauge();
  }

  /** Runs what is asked for. */
  Report run() throws InterruptedException {
    Report report =
        new Report(
            "%s %d, %s"
                .formatted(
                    options.mode(),
                    options.count(),
                    String.join(" ", options.values().toString())));
    switch (options.mode()) {
      case "idle" -> idle(report);
      case "storm" -> storm(report);
      case "churn" -> churn(report);
      case "paced" -> paced(report);
      case "wsman" -> ordered(report, "get");
      case "relay", "stall", "socks", "http" -> ordered(report, options.mode());
      default -> throw new IllegalArgumentException("no mode " + options.mode());
    }
    report.row("calls refused", fleet.refused() + " " + fleet.reasons());
    return report.row("tunnels cut", Integer.toString(fleet.cut()));
  }

  /** Logs PCs in and out until the server's JVM has compiled what they need. */
  private void warmUp(int seconds) throws InterruptedException {
    startChurn();
    Thread.sleep(TimeUnit.SECONDS.toMillis(seconds));
    endChurn();
  }

  private void startChurn() {
    List<StormPc> pcs = fleet.pcs();
    int slots = Math.min(SLOTS, pcs.size() / 4 * 2);
    int size = pcs.size() / slots * slots;
    fleet.onUp(
        pc -> {
          StormPc next = pcs.get((pc.number() + slots) % size);
          pc.loop()
              .post(
                  () -> {
                    fleet.dropNow(pc);
                    next.call();
                  });
        });
    fleet.call(pcs.subList(0, slots), 1_000);
  }

  private void endChurn() throws InterruptedException {
    fleet.onUp(pc -> pc.loop().post(() -> fleet.dropNow(pc)));
    Thread.sleep(1_500);
    fleet.drop(fleet.pcs());
    Thread.sleep(500);
    fleet.onUp(null);
  }

  private void idle(Report report) throws InterruptedException {
    int count = options.count();
    warmUp(options.number("warm", 15));
    Thread.sleep(3_000);
    double heapBefore = gauge.heapKb();
    Reading base = gauge.read();
    fleet.call(fleet.pcs(), options.number("pace", 250));
    fleet.awaitUp(count, 60);
    Thread.sleep(3_000);
    double heap = gauge.heapKb() - heapBefore;
    Reading full = gauge.read();
    int ask = options.number("ask", 0);
    if (ask > 0) {
      fleet.pcs().forEach(pc -> pc.loop().post(() -> pc.askEvery(ask)));
    }
    fleet.answers().reset();
    Reading before = gauge.read();
    Thread.sleep(TimeUnit.SECONDS.toMillis(options.number("seconds", 60)));
    Reading after = gauge.read();
    long answers = fleet.answers().count();
    report
        .row("tunnels up", Integer.toString(fleet.up()))
        .row("heap at the base", heapBefore / 1024, "MiB")
        .row("heap per tunnel", heap / count, "kB")
        .row("resident at the base", base.residentKb() / 1024.0, "MiB")
        .row("resident per tunnel", (full.residentKb() - base.residentKb()) / (double) count, "kB")
        .row("threads before and after", base.threads() + ", " + after.threads())
        .row("share of one core", after.coreSince(before), "%")
        .row("keep-alives a second", answers / after.secondsSince(before), "")
        .row(
            "CPU per keep-alive, everything included",
            1_000 * after.cpuSince(before) / Math.max(1, answers),
            "µs")
        .row("keep-alive answered after", fleet.answers().toString());
  }

  private void storm(Report report) throws InterruptedException {
    int count = options.count();
    List<StormPc> bystanders = fleet.pcs().subList(0, BYSTANDERS);
    List<StormPc> others = fleet.pcs().subList(BYSTANDERS, fleet.pcs().size());
    fleet.call(fleet.pcs(), options.number("pace", 150));
    fleet.awaitUp(count + BYSTANDERS, 60);
    bystanders.forEach(pc -> pc.loop().post(() -> pc.askEvery(ASK_MILLIS)));
    fleet.drop(others);
    Thread.sleep(TimeUnit.SECONDS.toMillis(options.number("pause", 5)));
    fleet.answers().reset();
    int refused = fleet.refused();
    Reading before = gauge.read();
    fleet.call(others, Integer.MAX_VALUE);
    double seconds = fleet.awaitUp(count + BYSTANDERS, 120);
    Reading after = gauge.read();
    report
        .row("all up after", seconds, "s")
        .row("logins a second", count / seconds, "")
        .row("server CPU per login", after.cpuSince(before) / count, "ms")
        .row("healthy PCs refused", Integer.toString(fleet.refused() - refused))
        .row("keep-alives of tunnels that were up", fleet.answers().toString())
        .row("resident", after.residentKb() / 1024.0, "MiB");
  }

  private void churn(Report report) throws InterruptedException {
    startChurn();
    Thread.sleep(TimeUnit.SECONDS.toMillis(options.number("warm", 20)));
    long logins = fleet.logins();
    Reading before = gauge.read();
    Thread.sleep(TimeUnit.SECONDS.toMillis(options.count()));
    Reading after = gauge.read();
    logins = fleet.logins() - logins;
    endChurn();
    cost(report, logins, before, after);
  }

  private void paced(Report report) throws InterruptedException {
    int pace = options.number("pace", 100);
    warmUp(options.number("warm", 20));
    long logins = fleet.logins();
    Reading before = gauge.read();
    int count = Math.min(fleet.pcs().size(), pace * options.count());
    fleet.call(fleet.pcs().subList(0, count), pace);
    Reading after = gauge.read();
    cost(report, fleet.logins() - logins, before, after);
  }

  private static void cost(Report report, long logins, Reading before, Reading after) {
    report
        .row("logins", Long.toString(logins))
        .row("logins a second", logins / after.secondsSince(before), "")
        .row("server CPU per login", after.cpuSince(before) / Math.max(1, logins), "ms")
        .row("share of one core", after.coreSince(before), "%")
        .row("resident", after.residentKb() / 1024.0, "MiB")
        .row("threads", Integer.toString(after.threads()));
  }

  private void ordered(Report report, String order) throws InterruptedException {
    fleet.call(fleet.pcs(), options.number("pace", 200));
    fleet.awaitUp(options.count(), 60);
    String[] words = {
      order, Integer.toString(options.count()), Integer.toString(options.number("seconds", 20))
    };
    report.row("figures", server.order(String.join(" ", words)));
    if (fleet.service() instanceof CannedFirmware firmware) {
      report.row("answers 401", Long.toString(firmware.challenges()));
    }
    if (fleet.service() instanceof Source source) {
      report.row("sent by the PCs", source.sent() / 1048576.0, "MiB");
    }
  }
}
