package org.mayday.console.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.mayday.console.boundary.Ending;
import org.mayday.console.boundary.Farewell;
import org.mayday.kvm.control.KnownScreens;
import org.mayday.kvm.control.ScreenReading;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.control.AmtSessions;
import org.mayday.operation.control.Reads;
import org.mayday.redirection.RedirectionKind;
import org.mayday.wsman.WsmanClient;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.amt.AmtBootCapabilities;
import org.mayday.wsman.amt.AmtRedirectionService;
import org.mayday.wsman.amt.RedirectionState;
import org.mayday.wsman.instance.CodedValue;
import org.mayday.wsman.ips.IpsKvmRedirectionSettingData;

/**
 * Asks the firmware, after a line did not come about, whether that is because redirection is
 * switched off, which a technician can change (Intel AMT Implementation and Reference Guide,
 * AMT_RedirectionService, CIM_KVMRedirectionSAP, AMT_BootCapabilities).
 */
@Dependent
public class SwitchedOff {
  private static final Set<Ending> MAYBE =
      Set.of(Ending.UNSUPPORTED, Ending.NOT_FORWARDED, Ending.CUT, Ending.FIRMWARE);

  private static final String NO_DISKS =
      "This PC has no IDER/USBR: its firmware does not show it the disks of a console.";

  private static final String NOT_ALLOWED =
      "KVM is switched off in the set-up of the management engine; only somebody at the PC can"
          + " switch it on.";

  @Inject AmtSessions sessions;
  @Inject KnownScreens screens;

  /** The failure as it is, or the one that explains it. */
  LineFailed explain(UUID platform, RedirectionKind kind, LineFailed failure) {
    if (!MAYBE.contains(failure.ending())) {
      return failure;
    }
    try {
      return sessions
          .run(
              platform,
              client ->
                  switch (kind) {
                    case SOL -> serial(client);
                    case KVM -> screen(platform, client);
                    case IDER -> disks(client, failure.ending());
                  })
          .map(why -> new LineFailed(why.ending(), why.words(), failure))
          .orElse(failure);
    } catch (OperationFailed unknown) {
      failure.addSuppressed(unknown);
      return failure;
    }
  }

  private static Optional<Farewell> serial(WsmanClient client) throws WsmanException {
    AmtRedirectionService service = client.get(AmtRedirectionService.class);
    boolean sol =
        service.enabledState().flatMap(CodedValue::known).map(RedirectionState::sol).orElse(true);
    return sol && service.listenerEnabled().orElse(true)
        ? Optional.empty()
        : off("Serial over LAN is switched off in the firmware of the PC.");
  }

  private Optional<Farewell> screen(UUID platform, WsmanClient client) throws WsmanException {
    ScreenReading screen = ScreenReading.of(client);
    screens.note(platform, screen);
    if (!screen.isOffered()) {
      return Optional.of(new Farewell(Ending.UNSUPPORTED, KnownScreens.notOffered()));
    }
    boolean on =
        screen.enabled().orElse(true)
            && client.get(AmtRedirectionService.class).listenerEnabled().orElse(true);
    if (on) {
      return Optional.empty();
    }
    boolean allowed =
        Reads.of(client, IpsKvmRedirectionSettingData.class)
            .flatMap(IpsKvmRedirectionSettingData::enabledByMebx)
            .orElse(true);
    return allowed
        ? off("KVM is switched off in the firmware of the PC.")
        : Optional.of(new Farewell(Ending.UNSUPPORTED, NOT_ALLOWED));
  }

  private static Optional<Farewell> disks(WsmanClient client, Ending ending) throws WsmanException {
    AmtRedirectionService service = client.get(AmtRedirectionService.class);
    boolean on =
        service.enabledState().flatMap(CodedValue::known).map(RedirectionState::ider).orElse(true);
    boolean offered =
        Reads.of(client, AmtBootCapabilities.class).flatMap(AmtBootCapabilities::ider).orElse(true);
    if (offered && !(on && service.listenerEnabled().orElse(true))) {
      return off("IDER/USBR is switched off in the firmware of the PC.");
    }
    return offered && ending != Ending.UNSUPPORTED
        ? Optional.empty()
        : Optional.of(new Farewell(Ending.UNSUPPORTED, NO_DISKS));
  }

  private static Optional<Farewell> off(String words) {
    return Optional.of(new Farewell(Ending.SWITCHED_OFF, words));
  }
}
