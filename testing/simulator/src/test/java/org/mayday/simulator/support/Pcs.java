package org.mayday.simulator.support;

import java.util.List;
import java.util.Optional;
import org.mayday.simulator.clock.Clockwork;
import org.mayday.simulator.firmware.Firmware;
import org.mayday.simulator.fleet.FleetGenerator;
import org.mayday.simulator.fleet.PcSpec;
import org.mayday.simulator.platform.SimulatedPc;
import org.mayday.simulator.power.Pace;
import org.mayday.simulator.web.WebServer;
import org.mayday.simulator.wsman.WsmanService;

/** PCs without a line. */
public final class Pcs {

  private Pcs() {}

  public static SimulatedPc of(String personality, Clockwork clock) {
    PcSpec spec = new FleetGenerator(List.of(personality), 7).make(1).get(0);
    return new SimulatedPc(spec.identity(), spec.personality(), Pace.OFFICE, clock);
  }

  public static WebServer web(SimulatedPc pc) {
    return new WebServer(
        pc, new WsmanService(pc.personality(), new Firmware(pc), Optional.empty()));
  }

  /** A console that is connected to the PC's web server directly. */
  public static TestConsole console(SimulatedPc pc) {
    return new TestConsole(pc.identity().amt(), web(pc)::open);
  }
}
