package org.mayday.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The product on one machine: server, application, and PCs that call. Ends by Ctrl-C, or if the
 * server ends.
 */
public final class Demo implements AutoCloseable {
  private static final ServerPorts PORTS = ServerPorts.standard();
  private static final PrintStream OUT = System.out;

  /** Ctrl-C ends the server too: so long it may take until it is known here that it was that. */
  private static final Executor SOON = CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS);

  private final Path target;
  private final Path home;
  private volatile @Nullable PayaraServer server;
  private volatile @Nullable DemoFleet fleet;
  private volatile boolean stopping;

  private Demo(Path target) {
    this.target = target;
    this.home = target.resolve("run/home");
  }

  /** Starts everything and waits for Ctrl-C. Exit code 1 with one sentence if it cannot. */
  public static void main(String[] arguments) throws InterruptedException {
    Path target = Path.of("testing/demo/target").toAbsolutePath();
    Path ear = Path.of("ear/target/mayday.ear").toAbsolutePath();
    Optional<String> complaint =
        Preflight.complaint(PORTS, DemoFleet.CONTROL_PORT, target.resolve("payara6"), ear);
    if (complaint.isPresent()) {
      System.err.println(complaint.get());
      System.exit(1);
    }
    Demo demo = new Demo(target);
    CountDownLatch stopped = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  demo.close();
                  stopped.countDown();
                },
                "stop"));
    try {
      demo.start(ear);
    } catch (IOException | IllegalStateException e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
    stopped.await();
  }

  private void start(Path ear) throws IOException, InterruptedException {
    long begin = System.nanoTime();
    OUT.println("Starting Payara ...");
    Domain.delete(home);
    Files.createDirectories(home);
    PayaraServer payara =
        PayaraServer.prepare(
            target.resolve("payara6"),
            target.resolve("run"),
            PORTS,
            settings(),
            PayaraServer.UP_SOON,
            ear);
    server = payara;
    payara.start();
    payara.ended().thenRunAsync(() -> ended(payara), SOON);
    OUT.println("Deploying Mayday ...");
    payara.deploy();
    Credentials administrator = Credentials.ofFirstAdministrator(home);
    OUT.println("Starting the demo PCs ...");
    DemoFleet pcs = DemoFleet.start(home, PORTS.mps());
    fleet = pcs;
    new SoapConsole(Loopback.client(), page(), administrator).importPlatforms(pcs.csv());
    pcs.call();
    OUT.print(welcome(administrator, Duration.ofNanos(System.nanoTime() - begin)));
  }

  /** The server has ended; without it there is nothing left to wait for. */
  private void ended(PayaraServer payara) {
    if (!stopping) {
      System.err.println(
          "The server has ended, and nobody stopped it here. Its log may tell why: "
              + payara.log());
      System.exit(1);
    }
  }

  private Map<String, String> settings() {
    return Map.of(
        "mayday.home",
        home.toString(),
        "mayday.mps.address",
        "127.0.0.1",
        "mayday.mps.port",
        Integer.toString(PORTS.mps()),
        "mayday.mps.hostname",
        "localhost");
  }

  private static URI page() {
    return URI.create("https://localhost:" + PORTS.https() + "/mayday/");
  }

  private static String welcome(Credentials administrator, Duration start) {
    return """

        Mayday is up after %d s.

          Page      %s   (the browser warns: the demo server's certificate is its own)
          Name      %s
          Password  %s

        PC 2 is calling already. To make PC 3 press its help key, in another terminal:

          ./pc press pc-3 "My screen stays blue"

        ./pc --help tells what else the PCs can do. Ctrl-C stops everything.

        """
        .formatted(start.toSeconds(), page(), administrator.name(), administrator.password());
  }

  @Override
  public void close() {
    stopping = true;
    DemoFleet pcs = fleet;
    if (pcs != null) {
      pcs.close();
    }
    PayaraServer payara = server;
    if (payara != null) {
      OUT.println("Stopping ...");
      payara.stop();
      OUT.println("Stopped.");
    }
  }
}
