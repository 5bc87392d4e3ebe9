package org.mayday.network.control;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

/**
 * When a periodic rule calls (Intel AMT Implementation and Reference Guide,
 * AMT_RemoteAccessPolicyRule.ExtendedData): kind, then seconds, or hour and minute.
 */
public final class PeriodicRule {
  private static final int INTERVAL = 8;
  private static final int DAILY = 12;

  private PeriodicRule() {}

  /** Calls again after so many seconds, at least 1. */
  public static String every(int seconds) {
    return base64(ByteBuffer.allocate(INTERVAL).putInt(0).putInt(seconds));
  }

  /** Calls once a day. */
  public static String daily(int hour, int minute) {
    return base64(ByteBuffer.allocate(DAILY).putInt(1).putInt(hour).putInt(minute));
  }

  /** Calls once a day, at a time such as 23:30 ({@link #isTimeOfDay}). */
  public static String daily(String time) {
    String[] parts = time.split(":");
    return daily(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
  }

  /** Whether a text is a time from 00:00 to 23:59. */
  public static boolean isTimeOfDay(String text) {
    return text.matches("([01]\\d|2[0-3]):[0-5]\\d");
  }

  private static String base64(ByteBuffer data) {
    return Base64.getEncoder().encodeToString(data.array());
  }

  /** What such a text says; empty if it is none. */
  public static Optional<String> words(String base64) {
    ByteBuffer data = ByteBuffer.wrap(bytes(base64));
    if (isInterval(data)) {
      return Optional.of("every " + Integer.toUnsignedString(data.getInt(4)) + " s");
    }
    if (isDaily(data)) {
      return Optional.of("daily at %02d:%02d".formatted(data.getInt(4), data.getInt(8)));
    }
    return Optional.empty();
  }

  /** How long it is from one call to the next; empty for data that make no sense. */
  public static Optional<Duration> period(String base64) {
    ByteBuffer data = ByteBuffer.wrap(bytes(base64));
    if (isInterval(data)) {
      return Optional.of(Duration.ofSeconds(Integer.toUnsignedLong(data.getInt(4))));
    }
    return isDaily(data) ? Optional.of(Duration.ofDays(1)) : Optional.empty();
  }

  private static boolean isInterval(ByteBuffer data) {
    return data.limit() == INTERVAL && data.getInt(0) == 0;
  }

  private static boolean isDaily(ByteBuffer data) {
    return data.limit() == DAILY && data.getInt(0) == 1;
  }

  private static byte[] bytes(String base64) {
    try {
      return Base64.getDecoder().decode(base64.strip());
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
  }
}
