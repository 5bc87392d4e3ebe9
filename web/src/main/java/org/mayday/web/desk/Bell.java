package org.mayday.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mayday.calls.boundary.Call;
import org.mayday.calls.boundary.Calls;

/** The calls that ring now; every page shows how many. */
@Named
@RequestScoped
public class Bell {
  @Inject Calls calls;
  private @Nullable List<Call> ringing;

  /** The ringing calls, oldest first; read once per update. */
  public List<Call> getRinging() {
    if (ringing == null) {
      ringing = calls.ringing();
    }
    return ringing;
  }

  /** Forgets what was read before an action, right before the page or a part of it is written. */
  public void listen() {
    ringing = null;
  }
}
