package org.mayday.doors.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import java.util.List;
import org.mayday.mps.api.DoorNow;
import org.mayday.mps.api.TunnelConnectionFactory;

/** The doors of the gateway in this server. */
@Dependent
public class OwnDoors {
  @Resource(lookup = "java:app/mps/Tunnels")
  TunnelConnectionFactory tunnels;

  /** As they are now. */
  public List<DoorNow> now() {
    return tunnels.gateway().doors();
  }

  /** Ends what somebody has open. */
  void dismiss(String user) {
    tunnels.gateway().dismiss(user);
  }
}
