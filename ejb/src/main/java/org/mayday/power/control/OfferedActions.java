package org.mayday.power.control;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mayday.power.boundary.PowerAction;
import org.mayday.power.boundary.PowerState;

/**
 * What a PC can be asked. The firmware's own list decides; older firmware has none and offers the
 * four hard actions, and from AMT 10 on the graceful ones (Intel AMT Implementation and Reference
 * Guide, "Change the power state").
 */
final class OfferedActions {
  private static final Pattern MAJOR = Pattern.compile("^(\\d{1,3})\\b.*");
  private static final int GRACEFUL_SINCE = 10;

  private OfferedActions() {}

  static Set<PowerAction> of(PowerReading reading, String amtVersion) {
    Set<PowerAction> offered = EnumSet.noneOf(PowerAction.class);
    if (!reading.available().isEmpty()) {
      reading.available().forEach(number -> PowerAction.ofCim(number).ifPresent(offered::add));
      return offered;
    }
    return byState(PowerState.ofCim(reading.rawState()), major(amtVersion) >= GRACEFUL_SINCE);
  }

  /** The state to ask for. */
  static org.mayday.wsman.cim.PowerState request(PowerAction action) {
    return Arrays.stream(org.mayday.wsman.cim.PowerState.values())
        .filter(state -> state.number() == action.cim())
        .findFirst()
        .orElseThrow();
  }

  private static Set<PowerAction> byState(PowerState state, boolean graceful) {
    return switch (state) {
      case ON ->
          graceful
              ? EnumSet.of(
                  PowerAction.OFF,
                  PowerAction.CYCLE,
                  PowerAction.RESET,
                  PowerAction.SOFT_OFF,
                  PowerAction.SOFT_RESET)
              : EnumSet.of(PowerAction.OFF, PowerAction.CYCLE, PowerAction.RESET);
      case SLEEP, HIBERNATED -> EnumSet.of(PowerAction.ON, PowerAction.OFF, PowerAction.RESET);
      case OFF -> EnumSet.of(PowerAction.ON);
      case CHANGING, UNKNOWN ->
          EnumSet.of(PowerAction.ON, PowerAction.OFF, PowerAction.CYCLE, PowerAction.RESET);
    };
  }

  private static int major(String version) {
    Matcher matcher = MAJOR.matcher(version);
    return matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
  }
}
