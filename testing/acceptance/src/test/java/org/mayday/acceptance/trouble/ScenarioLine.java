package org.mayday.acceptance.trouble;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mayday.apf.codec.ApfDecoder;
import org.mayday.apf.codec.ApfLimits;
import org.mayday.apf.codec.MalformedApfException;
import org.mayday.apf.message.ApfMessage;
import org.mayday.apf.message.KeepAliveOptionsRequest;
import org.mayday.apf.scenario.Scenario;
import org.mayday.apf.scenario.ScenarioTarget;
import org.mayday.apf.scenario.Step;

/**
 * The deployed gateway as the target of a scenario, over TLS. What the application decides, the
 * application decides; what it hears cannot be seen from here.
 */
final class ScenarioLine implements ScenarioTarget, AutoCloseable {
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final Duration A_WHILE = Duration.ofMillis(200);

  /** Keep-alive options as the scenarios have them; the installation has shorter ones. */
  private static final KeepAliveOptionsRequest IN_SCENARIOS = new KeepAliveOptionsRequest(30, 90);

  private final Wire wire;
  private final int chunk;
  private final Deque<Duration> patience = new ArrayDeque<>();
  private final ByteBuffer read = ByteBuffer.allocate(64 * 1024).flip();

  /**
   * Connects.
   *
   * @param chunk most bytes that go into one TLS record
   */
  ScenarioLine(InetSocketAddress gateway, Scenario scenario, int chunk) throws IOException {
    this.chunk = chunk;
    scenario.steps().forEach(this::plan);
    wire = Wire.tls(gateway);
  }

  private void plan(Step step) {
    if (step instanceof Step.ServerSends) {
      patience.add(SOON);
    } else if (step instanceof Step.ServerIsSilent) {
      patience.add(A_WHILE);
    }
  }

  /** Whether the deployed gateway can be led through a scenario from outside. */
  static boolean canPlay(Scenario scenario) {
    // A verdict cannot be held back from outside, a browser gets a page, and the application takes
    // the channels of firmware.
    return !List.of(
                "nothing-while-verifying",
                "bytes-before-login",
                "http-request",
                "direct-tcpip-refused")
            .contains(scenario.file())
        && scenario.steps().stream()
            .filter(Step.HostActs.class::isInstance)
            .map(step -> ((Step.HostActs) step).action())
            .allMatch(action -> action.startsWith("verified ") || action.equals("wait 300"));
  }

  @Override
  public void send(ByteBuffer bytes) {
    while (bytes.hasRemaining()) {
      byte[] part = new byte[Math.min(chunk, bytes.remaining())];
      bytes.get(part);
      wire.send(part);
    }
  }

  @Override
  public @Nullable ApfMessage next(boolean withPort) {
    Duration limit = patience.isEmpty() ? A_WHILE : patience.remove();
    long end = System.nanoTime() + limit.toNanos();
    ApfDecoder decoder = new ApfDecoder(ApfLimits.standard(), () -> withPort);
    try {
      ApfMessage message = decoder.decode(read);
      while (message == null && readBefore(end)) {
        message = decoder.decode(read);
      }
      return asInScenarios(message);
    } catch (MalformedApfException e) {
      throw new AssertionError(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static @Nullable ApfMessage asInScenarios(@Nullable ApfMessage message) {
    if (message instanceof KeepAliveOptionsRequest options) {
      assertThat(options)
          .isEqualTo(new KeepAliveOptionsRequest(2, (int) RoughInstallation.SILENCE.toSeconds()));
      return IN_SCENARIOS;
    }
    return message;
  }

  private boolean readBefore(long end) throws IOException {
    byte[] came = wire.readSome(Duration.ofNanos(end - System.nanoTime()));
    read.compact().put(came).flip();
    return came.length > 0;
  }

  @Override
  public void act(String action) {
    // The application judges by itself, and time passes by itself.
  }

  @Override
  public void hears(String news) {
    // What the application hears shows elsewhere.
  }

  @Override
  public void nothingElse() {
    // Nothing can be seen from here.
  }

  @Override
  public void close() throws IOException {
    wire.close();
  }
}
