package org.mayday.boot.control;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.mayday.wsman.amt.AmtBootCapabilities;
import org.mayday.wsman.amt.PlatformEraseAction;

/** Some of what Remote Platform Erase can do. */
record EraseActions(Set<PlatformEraseAction> actions) {

  /** What a PC can erase. */
  static EraseActions offered(AmtBootCapabilities capabilities) {
    long bits = capabilities.platformErase().orElse(0L);
    Set<PlatformEraseAction> actions = EnumSet.noneOf(PlatformEraseAction.class);
    Arrays.stream(PlatformEraseAction.values())
        .filter(action -> (bits & bit(action)) != 0)
        .forEach(actions::add);
    return new EraseActions(actions);
  }

  /** One bit for each. */
  long bits() {
    return actions.stream().mapToLong(EraseActions::bit).sum();
  }

  /** In words. */
  List<String> words() {
    return actions.stream().map(PlatformEraseAction::words).toList();
  }

  private static long bit(PlatformEraseAction action) {
    return 1L << action.number();
  }
}
