package org.mayday.kvm.control;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mayday.wsman.WsmanClient;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.WsmanFault;
import org.mayday.wsman.WsmanTransportException;
import org.mayday.wsman.cim.CimKvmRedirectionSap;

/**
 * What firmware answers when it is asked for its access point of KVM (DMTF DSP1076; Intel AMT
 * Implementation and Reference Guide, CIM_KVMRedirectionSAP): one without KVM knows no such class.
 *
 * @param point null if there was none in the answer
 * @param isCertain whether the firmware said that it has one or that it knows none; an answer that
 *     it could not give proves nothing
 */
public record ScreenReading(@Nullable CimKvmRedirectionSap point, boolean isCertain) {
  /** DSP0226 1.2, 14.6: what says that there is no such class. */
  private static final Set<String> UNKNOWN_CLASS =
      Set.of("DestinationUnreachable", "InvalidResourceURI");

  /**
   * Asks the firmware.
   *
   * @throws WsmanException if it denies access, or cannot be reached
   */
  public static ScreenReading of(WsmanClient client) throws WsmanException {
    try {
      return new ScreenReading(client.get(CimKvmRedirectionSap.class), true);
    } catch (WsmanFault fault) {
      if (fault.subcode().equals("AccessDenied")) {
        throw fault;
      }
      return new ScreenReading(null, UNKNOWN_CLASS.contains(fault.subcode()));
    } catch (WsmanTransportException e) {
      if (e.kind() != WsmanTransportException.Kind.HTTP_STATUS) {
        throw e;
      }
      return new ScreenReading(null, false);
    }
  }

  /** Whether the firmware shows the screen at all, be it switched on or not. */
  public boolean isOffered() {
    return point != null;
  }

  /** Whether KVM is switched on; empty if the firmware does not tell, or has none. */
  public Optional<Boolean> enabled() {
    return Optional.ofNullable(point).flatMap(CimKvmRedirectionSap::enabled);
  }
}
