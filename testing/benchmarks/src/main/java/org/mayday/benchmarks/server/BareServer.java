package org.mayday.benchmarks.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.mayday.benchmarks.figures.Gauge;
import org.mayday.simulator.fleet.PcSpec;

/** The {@link BareGateway} in a JVM of its own, with the flags that the product's server has. */
public final class BareServer implements MeasuredServer {
  private final Process process;
  private final BufferedReader answers;
  private final PrintWriter orders;
  private final int port;

  private BareServer(Process process) throws IOException {
    this.process = process;
    answers = process.inputReader(StandardCharsets.UTF_8);
    orders = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
    String line = answer();
    while (!line.startsWith(BareGateway.LISTENS)) { // the JVM may have its say before
      line = answer();
    }
    port = Integer.parseInt(line.substring(BareGateway.LISTENS.length()));
  }

  /**
   * Starts it and waits until it listens.
   *
   * @param settings of the connector, with their full names
   */
  public static BareServer start(Map<String, String> settings, List<String> flags) {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(JvmFlags.OF_PRODUCT);
    line.addAll(flags);
    settings.forEach((name, value) -> line.add("-D" + name + "=" + value));
    line.addAll(List.of("-cp", System.getProperty("java.class.path"), BareGateway.class.getName()));
    try {
      Process process =
          new ProcessBuilder(line).redirectError(ProcessBuilder.Redirect.INHERIT).start();
      Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
      return new BareServer(process);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public InetSocketAddress gateway() {
    return new InetSocketAddress("127.0.0.1", port);
  }

  /** It lets in whoever comes. */
  @Override
  public void register(List<PcSpec> pcs) {}

  @Override
  public Gauge gauge() {
    return new Gauge(process.pid());
  }

  @Override
  public String order(String words) {
    orders.println(words);
    try {
      return answer();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String answer() throws IOException {
    String line = answers.readLine();
    if (line == null) {
      throw new IOException("the gateway has ended");
    }
    return line;
  }

  @Override
  public void close() {
    orders.close();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
