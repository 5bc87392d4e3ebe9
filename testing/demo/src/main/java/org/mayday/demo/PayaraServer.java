package org.mayday.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A Payara server process with a domain of its own.
 *
 * <p>Not thread-safe, except {@link #stop} and {@link #kill}, which any thread may call.
 */
public final class PayaraServer implements AutoCloseable {
  /**
   * Flags of a JVM that is to be up soon and has little to do then: compiling thoroughly would take
   * half of the processor time that a start needs.
   */
  public static final List<String> UP_SOON = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

  private static final Duration BOOT = Duration.ofMinutes(3);
  private static final Duration DEPLOYMENT = Duration.ofMinutes(5);
  private static final int PATIENCE = 2_000; // ms
  private static final Duration STOP = Duration.ofSeconds(25);

  // Without these a first deployment into a fresh domain can lock up: two threads of the server
  // create missing configuration sections at the same time.
  private static final List<String> SECTIONS =
      List.of(
          "web-container",
          "jms-service",
          "ejb-container",
          "transaction-service",
          "connector-service");

  private final Path payara;
  private final Path work;
  private final ServerPorts ports;
  private final Path ear;
  private final Domain domain;
  private volatile @Nullable Process process;
  private int descriptors;

  private PayaraServer(
      Path payara,
      Path work,
      ServerPorts ports,
      Map<String, String> settings,
      List<String> flags,
      Path ear) {
    this.payara = payara;
    this.work = work;
    this.ports = ports;
    this.ear = ear;
    this.domain =
        Domain.lay(payara, work, ports, settings, flags, ear.resolveSibling("native-tls"));
  }

  /**
   * Lays a fresh domain; starts nothing yet.
   *
   * @param payara directory of the unpacked distribution
   * @param work directory for the domain and the output; an older domain in it is deleted
   * @param settings MicroProfile Config settings, as system properties of the server
   * @param flags of its JVM, beside those of a fresh domain
   * @param ear the application; the libraries of native TLS that were built beside it become the
   *     server's own
   */
  public static PayaraServer prepare(
      Path payara,
      Path work,
      ServerPorts ports,
      Map<String, String> settings,
      List<String> flags,
      Path ear) {
    return new PayaraServer(payara, work, ports, settings, flags, ear);
  }

  /** Lets the server have no more than this many file descriptors from its next start on. */
  public void limitDescriptors(int limit) {
    descriptors = limit;
  }

  public ServerPorts ports() {
    return ports;
  }

  /** The server's own log. */
  public Path log() {
    return domain.directory().resolve("logs/server.log");
  }

  /** Starts the server and waits until its administration answers. */
  public void start() {
    try {
      Path sections = work.resolve("sections.asadmin");
      Files.write(sections, SECTIONS.stream().map(s -> "create-module-config " + s).toList());
      ProcessBuilder start =
          command(
                  "start-domain",
                  "--verbose",
                  "--postbootcommandfile",
                  sections.toString(),
                  "--domaindir",
                  domain.parent().toString(),
                  Domain.NAME)
              .redirectErrorStream(true)
              .redirectOutput(work.resolve("server.out").toFile());
      if (descriptors > 0) {
        List<String> limited =
            new ArrayList<>(
                List.of("sh", "-c", "ulimit -n " + descriptors + "; exec \"$@\"", "sh"));
        limited.addAll(start.command());
        start.command(limited);
      }
      process = start.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    await("The server did not start", BOOT, () -> answers(ports.admin()) && hasSections());
  }

  /** A deployment beside the commands that make the sections is what they are there against. */
  private boolean hasSections() {
    try {
      String said = Files.readString(work.resolve("server.out"), StandardCharsets.ISO_8859_1);
      return said.split("Boot Command create-module-config returned", -1).length > SECTIONS.size();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Deploys the EAR under the fixed name {@code mayday}.
   *
   * @throws IllegalStateException with the server's words if it refuses
   */
  public void deploy() {
    administer("deploy", "--force=true", "--name=mayday", ear.toString());
  }

  /** Takes the EAR out again. */
  public void undeploy() {
    administer("undeploy", "mayday");
  }

  /** Runs one administration command and returns what it printed. */
  public String administer(String... words) {
    List<String> arguments =
        new ArrayList<>(
            List.of("--host", "127.0.0.1", "--port", Integer.toString(ports.admin()), "--user"));
    arguments.add("admin");
    arguments.addAll(List.of(words));
    try {
      Process asadmin = command(arguments.toArray(String[]::new)).redirectErrorStream(true).start();
      asadmin.getOutputStream().close();
      String output = new String(asadmin.getInputStream().readAllBytes());
      if (!asadmin.waitFor(DEPLOYMENT.toSeconds(), TimeUnit.SECONDS)) {
        asadmin.destroyForcibly();
        throw new IllegalStateException(words[0] + " took more than " + DEPLOYMENT);
      }
      if (asadmin.exitValue() != 0) {
        throw new IllegalStateException(output.strip());
      }
      return output;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for " + words[0], e);
    }
  }

  /** Whether the server process lives. */
  public boolean isRunning() {
    Process p = process;
    return p != null && p.isAlive();
  }

  /** Completes when the server's process has ended, whoever has ended it. */
  CompletableFuture<?> ended() {
    Process p = process;
    if (p == null) {
      throw new IllegalStateException("the server is not started");
    }
    // either of the two alone is no server: the one that started it waits for the one that serves
    ProcessHandle serving = p.descendants().findFirst().orElse(p.toHandle());
    return CompletableFuture.anyOf(p.onExit(), serving.onExit());
  }

  /** Process id of the server's JVM, the one that holds the ports. */
  public long pid() {
    Process p = process;
    if (p == null) {
      throw new IllegalStateException("the server is not started");
    }
    return p.descendants().findFirst().orElse(p.toHandle()).pid();
  }

  /** Ends the server as a power cut would. */
  public void kill() {
    end(ProcessHandle::destroyForcibly);
  }

  /** Ends the server in order; by force if it does not obey in time. */
  public void stop() {
    end(ProcessHandle::destroy);
  }

  @Override
  public void close() {
    stop();
  }

  private void end(Consumer<ProcessHandle> how) {
    Process p = process;
    if (p == null) {
      return;
    }
    List<ProcessHandle> family = new ArrayList<>(p.descendants().toList());
    family.add(p.toHandle());
    family.forEach(how);
    Instant deadline = Instant.now().plus(STOP);
    for (ProcessHandle member : family) {
      try {
        long left = Math.max(1, Duration.between(Instant.now(), deadline).toMillis());
        member.onExit().get(left, TimeUnit.MILLISECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        member.destroyForcibly();
      } catch (ExecutionException | TimeoutException e) {
        member.destroyForcibly();
      }
    }
    process = null;
  }

  private ProcessBuilder command(String... words) {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    List<String> line = new ArrayList<>(List.of(java.toString(), "-jar"));
    line.add(payara.resolve("glassfish/lib/client/appserver-cli.jar").toString());
    line.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(line);
    builder.environment().put("AS_JAVA", System.getProperty("java.home"));
    return builder;
  }

  private void await(String complaint, Duration limit, BooleanSupplier condition) {
    Instant deadline = Instant.now().plus(limit);
    while (!condition.getAsBoolean()) {
      Process p = process;
      if (p != null && !p.isAlive()) {
        throw new IllegalStateException(complaint + "; see " + work.resolve("server.out"));
      }
      if (Instant.now().isAfter(deadline)) {
        throw new IllegalStateException(complaint + " within " + limit.toSeconds() + " s.");
      }
      LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
    }
  }

  /** Its start program listens on that port too, for a moment, to see whether it is free. */
  private static boolean answers(int port) {
    try {
      URLConnection administration =
          URI.create("http://127.0.0.1:" + port + "/__asadmin/version").toURL().openConnection();
      administration.setConnectTimeout(PATIENCE);
      administration.setReadTimeout(PATIENCE);
      return administration.getHeaderField(0) != null;
    } catch (IOException e) {
      return false;
    }
  }
}
