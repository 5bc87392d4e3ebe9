package org.mayday.acceptance.trouble;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.mayday.simulator.fleet.Fleet;
import org.mayday.simulator.fleet.PcSpec;
import org.mayday.simulator.personality.Personalities;
import org.mayday.simulator.platform.PcIdentity;
import org.mayday.simulator.platform.SimulatedPc;
import org.mayday.simulator.tunnel.Redial;

/** Many registered PCs whose firmware nobody asks anything, calling from some dozens of places. */
final class Crowd implements AutoCloseable {
  static final String TAG = "crowd";
  private static final Duration LIMIT = Duration.ofMinutes(5);
  private static final int PLACES = 50;

  private final Office office;
  private final Fleet fleet;
  private final List<SimulatedPc> pcs;

  private Crowd(Office office, Fleet fleet) {
    this.office = office;
    this.fleet = fleet;
    this.pcs = List.copyOf(fleet.pcs());
  }

  /** Registers them; they call nobody yet. */
  static Crowd registered(RoughInstallation installation, Office office, int count)
      throws IOException {
    List<PcSpec> specs = new ArrayList<>();
    StringBuilder csv = new StringBuilder("uuid,name,mps_username,mps_password,tags\n");
    for (int i = 0; i < count; i++) {
      PcIdentity pc = Guest.called(TAG + "-" + i);
      specs.add(new PcSpec(pc, Personalities.of(Personalities.USUAL)));
      csv.append(pc.uuid()).append(',').append(pc.name()).append(',');
      csv.append(pc.mps().user()).append(',').append(pc.mps().password());
      csv.append(',').append(TAG).append('\n');
    }
    office.importCsv(csv.toString());
    return new Crowd(
        office,
        Fleet.builder()
            .mps("localhost", installation.gateway().getPort())
            .trust(installation.home().resolve("mps-root.pem"))
            .redial(new Redial(Duration.ofSeconds(1), Duration.ofSeconds(10), 0.5, LIMIT))
            .sources(places())
            .pcs(specs)
            .build());
  }

  private static List<InetAddress> places() throws UnknownHostException {
    List<InetAddress> places = new ArrayList<>();
    for (int i = 1; i <= PLACES; i++) {
      places.add(InetAddress.getByAddress(new byte[] {127, 0, 3, (byte) i}));
    }
    return places;
  }

  List<SimulatedPc> pcs() {
    return pcs;
  }

  void call() {
    pcs.forEach(pc -> pc.callPeriodically(DeskScene.A_DAY));
  }

  void hangUp() {
    pcs.forEach(pc -> pc.line().hangUp());
  }

  /** Waits until so many believe that they are connected, and the desk believes the same. */
  void awaitConnected(int count) {
    await("PCs that are connected").atMost(LIMIT).until(fleet::connected, n -> n == count);
    awaitSeen(count);
  }

  void awaitSeen(int count) {
    await("PCs that the desk sees")
        .atMost(LIMIT)
        .ignoreExceptions()
        .until(() -> office.connected(TAG), n -> n == count);
  }

  @Override
  public void close() {
    fleet.close();
  }
}
