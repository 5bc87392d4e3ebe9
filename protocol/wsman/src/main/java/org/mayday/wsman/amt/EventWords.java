package org.mayday.wsman.amt;

import java.util.Map;
import org.mayday.wsman.instance.CodedValue;

/**
 * Says in words what a platform event reports, be it a record of the event log or a Platform Event
 * Trap, which have the same fields (IPMI Platform Event Trap Format 1.0).
 */
public final class EventWords {
  /** Sensor types of IPMI 2.0, table 42-3, as far as PCs have them. */
  private static final Map<Integer, String> SENSORS =
      Map.ofEntries(
          Map.entry(1, "Temperature"),
          Map.entry(2, "Voltage"),
          Map.entry(3, "Current"),
          Map.entry(4, "Fan"),
          Map.entry(5, "Physical security (chassis intrusion)"),
          Map.entry(6, "Platform security violation attempt"),
          Map.entry(7, "Processor"),
          Map.entry(8, "Power supply"),
          Map.entry(9, "Power unit"),
          Map.entry(12, "Memory"),
          Map.entry(13, "Drive slot"),
          Map.entry(15, "System firmware progress"),
          Map.entry(16, "Event logging"),
          Map.entry(17, "Watchdog"),
          Map.entry(18, "System event"),
          Map.entry(19, "Critical interrupt"),
          Map.entry(20, "Button"),
          Map.entry(25, "Chipset"),
          Map.entry(29, "System boot initiated"),
          Map.entry(30, "Boot error"),
          Map.entry(31, "Operating system boot"),
          Map.entry(32, "Operating system stopped"),
          Map.entry(34, "System power state"),
          Map.entry(35, "Watchdog"),
          Map.entry(36, "Agent presence"),
          Map.entry(37, "Part present"),
          Map.entry(40, "Management subsystem health"),
          Map.entry(41, "Battery"),
          Map.entry(192, "Intel AMT"),
          Map.entry(193, "Intel AMT"));

  private static final int SENSOR_AMT = 193;
  private static final String USER_REQUEST = "aa300000";

  private EventWords() {}

  /** The words of a record. */
  public static String of(EventLogRecord entry) {
    return of(entry.sensorType(), entry.severity(), entry.eventOffset(), entry.eventData());
  }

  /**
   * The words of an event.
   *
   * @param eventData the 8 bytes as 16 lower-case hex digits
   */
  public static String of(
      int sensorType, CodedValue<EventSeverity> severity, int eventOffset, String eventData) {
    if (isUserRequest(sensorType, eventData)) {
      return "User request for remote connection";
    }
    String sensor = SENSORS.getOrDefault(sensorType, "Sensor type " + sensorType);
    return "%s: %s (event %d)".formatted(sensor, severity.words(), eventOffset);
  }

  /**
   * Whether the user asked for a remote connection: sensor type 193 with event data that begins AA
   * 30 00 00.
   */
  public static boolean isUserRequest(int sensorType, String eventData) {
    return sensorType == SENSOR_AMT && eventData.startsWith(USER_REQUEST);
  }
}
