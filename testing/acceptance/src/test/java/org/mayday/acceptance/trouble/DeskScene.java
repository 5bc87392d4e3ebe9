package org.mayday.acceptance.trouble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.awaitility.core.ThrowingRunnable;
import org.mayday.simulator.fleet.Fleet;
import org.mayday.simulator.fleet.PcSpec;
import org.mayday.simulator.personality.Personalities;
import org.mayday.simulator.personality.Trigger;
import org.mayday.simulator.platform.SimulatedPc;
import org.mayday.simulator.tunnel.Redial;

/** Three registered PCs that nobody has seen before, and the desk that they may call. */
final class DeskScene implements AutoCloseable {
  static final Duration SOON = Duration.ofMinutes(5);
  static final Duration A_DAY = Duration.ofDays(1);
  private static final AtomicInteger SCENES = new AtomicInteger();

  final Office office;

  /** Will press the key. */
  final SimulatedPc caller;

  /** Will visit. */
  final SimulatedPc visitor;

  /** Does nothing unless told to. */
  final SimulatedPc idle;

  private final Fleet fleet;

  DeskScene(RoughInstallation installation) throws IOException {
    office = new Office(installation);
    awaitUp("gateway");
    awaitUp("database");
    int number = SCENES.incrementAndGet();
    fleet =
        Fleet.builder()
            .mps("localhost", installation.gateway().getPort())
            .trust(installation.home().resolve("mps-root.pem"))
            .redial(Redial.BRISK)
            .life(Trigger.USER, Duration.ZERO)
            .pcs(Stream.of("caller", "visitor", "idle").map(n -> spec(n + "-" + number)).toList())
            .build();
    List<SimulatedPc> pcs = List.copyOf(fleet.pcs());
    caller = pcs.get(0);
    visitor = pcs.get(1);
    idle = pcs.get(2);
    // Pages and services come up a moment after the health checks.
    eventually(() -> assertThat(office.status("/mayday/login.xhtml")).isEqualTo(200));
    pcs.forEach(pc -> office.register(pc.identity()));
  }

  private static PcSpec spec(String name) {
    return new PcSpec(Guest.called(name), Personalities.of(Personalities.USUAL));
  }

  static void eventually(ThrowingRunnable assertion) {
    await().atMost(SOON).ignoreExceptions().untilAsserted(assertion);
  }

  /** A PC visits and stays. */
  void connect(SimulatedPc pc) {
    pc.callPeriodically(A_DAY);
    pc.awaitConnected(SOON);
    eventually(() -> assertThat(office.seesConnected(pc.uuid())).isTrue());
  }

  /** The key of PCs is pressed; they call, and are as their profiles say. */
  void callAsTheirProfilesSay(Collection<SimulatedPc> pcs) {
    pcs.forEach(pc -> pc.pressHelpKey("Back again"));
    for (SimulatedPc pc : pcs) {
      eventually(() -> assertThat(office.seesConnected(pc.uuid())).as(pc.name()).isTrue());
      eventually(() -> assertThat(office.standing(pc.uuid())).as(pc.name()).startsWith("APPLIED"));
      eventually(() -> assertThat(office.differences(pc.uuid())).as(pc.name()).isEmpty());
    }
  }

  /** Somebody presses the key, and somebody else answers. */
  String acceptedCall() {
    caller.pressHelpKey("No network");
    eventually(() -> assertThat(office.callsOf(caller.uuid())).hasSize(1));
    String call = office.callsOf(caller.uuid()).get(0).text("id");
    office.accept(call);
    return call;
  }

  /** Status of one health check; empty if there is no such check. */
  private String check(String name) {
    try (var reader = Json.createReader(new StringReader(office.read("/health")))) {
      return reader.readObject().getJsonArray("checks").getValuesAs(JsonObject.class).stream()
          .filter(check -> check.getString("name").equals(name))
          .map(check -> check.getString("status"))
          .findFirst()
          .orElse("");
    }
  }

  void awaitUp(String check) {
    eventually(() -> assertThat(check(check)).isEqualTo("UP"));
  }

  void awaitDown(String check) {
    eventually(() -> assertThat(check(check)).isEqualTo("DOWN"));
  }

  @Override
  public void close() {
    fleet.close();
  }
}
