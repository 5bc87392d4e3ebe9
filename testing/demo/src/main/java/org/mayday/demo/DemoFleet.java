package org.mayday.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.mayday.simulator.control.ControlServer;
import org.mayday.simulator.fleet.Fleet;
import org.mayday.simulator.fleet.FleetFile;
import org.mayday.simulator.fleet.FleetGenerator;
import org.mayday.simulator.fleet.PcSpec;

/** The demo's PCs: one of each kind of firmware, with different reasons to call. */
final class DemoFleet implements AutoCloseable {
  static final int CONTROL_PORT = 4499;
  private static final List<String> RELEASES =
      List.of("amt-12", "amt-16", "amt-15", "amt-11", "amt-9", "amt-6", "amt-19", "amt-4");

  private final Fleet fleet;
  private final List<PcSpec> specs;
  private final ControlServer control;

  private DemoFleet(Fleet fleet, List<PcSpec> specs) throws IOException {
    this.fleet = fleet;
    this.specs = specs;
    this.control = new ControlServer(fleet, CONTROL_PORT);
  }

  /**
   * Switches the PCs on; they call nobody yet.
   *
   * @param home of the server, where the root is that the PCs trust
   */
  static DemoFleet start(Path home, int mpsPort) throws IOException {
    List<PcSpec> specs = new FleetGenerator(RELEASES).make(RELEASES.size());
    Fleet fleet =
        Fleet.builder()
            .mps("localhost", mpsPort)
            .trust(home.resolve("mps-root.pem"))
            .pcs(specs)
            .build();
    return new DemoFleet(fleet, specs);
  }

  /** The PCs in the form that Mayday imports; it holds their passwords. */
  String csv() {
    return FleetFile.text(specs);
  }

  /** Lets most of them call; the third waits for whoever tries the demo. */
  void call() {
    fleet.pc("pc-1").callPeriodically(Duration.ofMinutes(2));
    fleet.pc("pc-2").pressHelpKey("The screen stays black after the update");
    fleet.pc("pc-4").callAsUserByTimer(Duration.ofSeconds(40));
    fleet.pc("pc-5").raiseAlert();
    fleet.pc("pc-7").callPeriodically(Duration.ofMinutes(3));
  }

  @Override
  public void close() {
    control.close();
    fleet.close();
  }
}
