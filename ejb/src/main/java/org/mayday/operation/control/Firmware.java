package org.mayday.operation.control;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationInfo;
import org.mayday.wsman.WsmanClient;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.WsmanFault;
import org.mayday.wsman.WsmanTransportException;
import org.mayday.wsman.cim.CimSoftwareIdentity;

/**
 * The version of Intel AMT that a PC has told.
 *
 * @param version such as 12.0.67; empty if it never told
 * @param major its first number; 0 if it is not known
 */
record Firmware(String version, int major) {
  private static final Pattern MAJOR = Pattern.compile("^(\\d{1,3})\\b.*");

  static Firmware of(@Nullable String version) {
    String text = version == null ? "" : version;
    Matcher matcher = MAJOR.matcher(text);
    return new Firmware(text, matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0);
  }

  /** Asks the firmware; a version that it does not tell stays unknown. */
  static Firmware ask(WsmanClient client) throws WsmanException {
    try {
      return of(
          CimSoftwareIdentity.versionOf(
                  CimSoftwareIdentity.AMT, client.enumerate(CimSoftwareIdentity.class))
              .orElse(null));
    } catch (WsmanFault e) {
      return of(null);
    } catch (WsmanTransportException e) {
      if (e.kind() == WsmanTransportException.Kind.HTTP_STATUS) {
        return of(null);
      }
      throw e;
    }
  }

  boolean isKnown() {
    return major > 0;
  }

  /** Refuses what this firmware is known not to offer. */
  void require(OperationInfo info) throws OperationFailed {
    String obstacle = obstacle(info);
    if (obstacle != null) {
      throw new OperationFailed(OperationFailed.Kind.NOT_OFFERED, obstacle);
    }
  }

  /** Why this firmware cannot do it, in a sentence; null if nothing is known against it. */
  @Nullable String obstacle(OperationInfo info) {
    return major == 0 || major >= info.since()
        ? null
        : "This firmware cannot do it: it is Intel AMT %s, and %d or newer is needed."
            .formatted(version, info.since());
  }
}
