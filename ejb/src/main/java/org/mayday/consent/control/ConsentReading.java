package org.mayday.consent.control;

import java.util.Optional;
import org.mayday.consent.boundary.ConsentNow.Progress;
import org.mayday.operation.control.Reads;
import org.mayday.wsman.WsmanClient;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.instance.CodedValue;
import org.mayday.wsman.ips.IpsOptInService;
import org.mayday.wsman.ips.OptInPolicy;
import org.mayday.wsman.ips.OptInState;

/**
 * What the firmware says of the consent of its user (Intel AMT Implementation and Reference Guide,
 * "User Consent": under the policy KVM the screen needs it, under ALL the screen, disks and boot
 * options; the serial line needs it only where it is booted to).
 *
 * @param codeSeconds how long a code is shown; 0 if the firmware does not tell
 */
public record ConsentReading(OptInPolicy policy, Progress progress, long codeSeconds) {

  /** Reads it; empty if the firmware knows no consent. */
  public static Optional<ConsentReading> of(WsmanClient client) throws WsmanException {
    return Reads.of(client, IpsOptInService.class).map(ConsentReading::of);
  }

  static ConsentReading of(IpsOptInService service) {
    return new ConsentReading(
        service.policy().orElse(OptInPolicy.NONE),
        service
            .optInState()
            .flatMap(CodedValue::known)
            .map(ConsentReading::progress)
            .orElse(Progress.NONE),
        service.optInDisplayTimeout().orElse(0L));
  }

  private static Progress progress(OptInState state) {
    return switch (state) {
      case NOT_STARTED -> Progress.NONE;
      case REQUESTED -> Progress.REQUESTED;
      case DISPLAYED -> Progress.SHOWN;
      case RECEIVED -> Progress.GIVEN;
      case IN_SESSION -> Progress.USED;
    };
  }

  private boolean given() {
    return progress == Progress.GIVEN || progress == Progress.USED;
  }

  /** Whether the screen is never shown without it. */
  public boolean forScreen() {
    return policy != OptInPolicy.NONE;
  }

  /** Whether disks and boot options are never without it. */
  public boolean forAll() {
    return policy == OptInPolicy.ALL;
  }

  /** Whether the screen must wait for it now. */
  public boolean missingForScreen() {
    return forScreen() && !given();
  }

  /** Whether disks and boot options must wait for it now. */
  public boolean missingForAll() {
    return forAll() && !given();
  }
}
