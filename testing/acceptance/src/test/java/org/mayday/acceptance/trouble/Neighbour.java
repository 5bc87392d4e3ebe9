package org.mayday.acceptance.trouble;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A process beside the server that it depends on, with one port on loopback. */
final class Neighbour implements AutoCloseable {
  private static final Duration LIMIT = Duration.ofMinutes(2);
  private static final String LOOPBACK = "127.0.0.1";

  private final List<String> command;
  private final int port;
  private final Path output;
  private @Nullable Process process;

  private Neighbour(List<String> command, int port, Path output) {
    this.command = command;
    this.port = port;
    this.output = output;
  }

  /** H2, which comes with Payara, as a server; its files are below the directory. */
  static Neighbour database(Path payara, Path directory, int port) throws IOException {
    Files.createDirectories(directory);
    return new Neighbour(
        List.of(
            java(),
            "-Xmx128m",
            "-Dh2.bindAddress=" + LOOPBACK,
            "-cp",
            payara.resolve("h2db/bin/h2.jar").toString(),
            "org.h2.tools.Server",
            "-tcp",
            "-tcpPort",
            Integer.toString(port),
            "-ifNotExists",
            "-baseDir",
            directory.toString()),
        port,
        directory.resolve("database.out"));
  }

  /** OpenMQ, which comes with Payara, as a broker of its own. */
  static Neighbour broker(Path payara, Path directory, int port) throws IOException {
    Files.createDirectories(directory);
    return new Neighbour(
        List.of(
            "sh",
            payara.resolve("mq/bin/imqbrokerd").toString(),
            "-javahome",
            System.getProperty("java.home"),
            "-varhome",
            directory.toString(),
            "-vmargs",
            "-Xmx192m",
            "-name",
            "mayday",
            "-port",
            Integer.toString(port),
            "-Dimq.hostname=" + LOOPBACK),
        port,
        directory.resolve("broker.out"));
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  int port() {
    return port;
  }

  /** Starts it and waits until it answers; does nothing if it runs. */
  Neighbour start() {
    if (process != null) {
      return this;
    }
    try {
      Process started =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
              .start();
      process = started;
      await(output.getFileName() + " tells why it does not start")
          .atMost(LIMIT)
          .failFast(() -> !started.isAlive())
          .until(this::answers);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /** Ends it in order, and waits until its port is free. */
  void stop() {
    Process running = process;
    if (running == null) {
      return;
    }
    process = null;
    List<ProcessHandle> family = new ArrayList<>(running.descendants().toList());
    family.add(running.toHandle());
    family.forEach(ProcessHandle::destroy);
    await("the end of " + output.getFileName())
        .atMost(LIMIT.toSeconds(), TimeUnit.SECONDS)
        .until(() -> family.stream().noneMatch(ProcessHandle::isAlive));
  }

  private boolean answers() {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(LOOPBACK, port), 500);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public void close() {
    stop();
  }
}
