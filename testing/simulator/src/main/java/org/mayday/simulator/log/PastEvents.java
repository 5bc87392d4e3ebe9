package org.mayday.simulator.log;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.mayday.simulator.log.LogRecord.Kind;

/** Makes up what a PC has been through, always the same for the same PC. */
public final class PastEvents {
  private static final Kind[] START = {
    Kind.BOOT_STARTED, Kind.FIRMWARE_PROGRESS, Kind.FIRMWARE_STARTED
  };

  private PastEvents() {}

  /** Records before a moment, newest first: starts of the PC, and now and then trouble. */
  public static List<LogRecord> before(Instant now, int count, long seed) {
    Random chance = new Random(seed);
    List<LogRecord> past = new ArrayList<>();
    Instant at = now;
    while (past.size() < count) {
      at = at.minus(Duration.ofMinutes(200 + chance.nextInt(1000)));
      if (chance.nextInt(12) == 0) {
        past.add(new LogRecord(at, trouble(chance)));
      }
      for (int step = 0; step < START.length && past.size() < count; step++) {
        at = at.minusSeconds(1 + chance.nextInt(4));
        past.add(new LogRecord(at, START[step]));
      }
    }
    return past.subList(0, count);
  }

  private static Kind trouble(Random chance) {
    return switch (chance.nextInt(4)) {
      case 0 -> Kind.SYSTEM_LOCKED_UP;
      case 1 -> Kind.CHASSIS_INTRUSION;
      case 2 -> Kind.AUTHENTICATION_FAILED;
      default -> Kind.SETUP_ENTERED;
    };
  }
}
