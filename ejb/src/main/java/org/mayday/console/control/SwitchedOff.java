package org.mayday.console.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import org.mayday.console.boundary.Ending;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.control.AmtSessions;
import org.mayday.wsman.amt.AmtRedirectionService;
import org.mayday.wsman.amt.RedirectionState;
import org.mayday.wsman.instance.CodedValue;

/**
 * Asks the firmware, after a line did not come about, whether that is because redirection is
 * switched off, which a technician can change (Intel AMT Implementation and Reference Guide,
 * AMT_RedirectionService).
 */
@Dependent
public class SwitchedOff {
  private static final Set<Ending> MAYBE =
      Set.of(Ending.UNSUPPORTED, Ending.NOT_FORWARDED, Ending.CUT, Ending.FIRMWARE);

  @Inject AmtSessions sessions;

  /** The failure as it is, or the one that explains it. */
  LineFailed explain(UUID platform, LineFailed failure) {
    if (!MAYBE.contains(failure.ending())) {
      return failure;
    }
    try {
      AmtRedirectionService service =
          sessions.run(platform, client -> client.get(AmtRedirectionService.class));
      return isOn(service)
          ? failure
          : new LineFailed(
              Ending.SWITCHED_OFF,
              "Serial over LAN is switched off in the firmware of the PC.",
              failure);
    } catch (OperationFailed unknown) {
      failure.addSuppressed(unknown);
      return failure;
    }
  }

  private static boolean isOn(AmtRedirectionService service) {
    boolean sol =
        service.enabledState().flatMap(CodedValue::known).map(RedirectionState::sol).orElse(true);
    return sol && service.listenerEnabled().orElse(true);
  }
}
