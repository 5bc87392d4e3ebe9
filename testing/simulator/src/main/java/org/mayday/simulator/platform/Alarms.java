package org.mayday.simulator.platform;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mayday.simulator.clock.Clockwork;
import org.mayday.simulator.clock.Monitor;
import org.mayday.simulator.power.PowerMachine;
import org.mayday.simulator.power.PowerRequest;

/** The alarm clocks of a PC (AMT_AlarmClockService); each wakes the PC. */
public final class Alarms {

  /** Most alarm clocks. */
  public static final int MOST = 5;

  private final Monitor monitor;
  private final FirmwareClock clock;
  private final PowerMachine power;
  private final Map<String, Occurrence> occurrences = new LinkedHashMap<>();
  private final Map<String, Clockwork.Alarm> ringing = new LinkedHashMap<>();

  Alarms(Monitor monitor, FirmwareClock clock, PowerMachine power) {
    this.monitor = monitor;
    this.clock = clock;
    this.power = power;
  }

  /**
   * Adds an alarm clock.
   *
   * @return false if there are too many, or one of this name
   */
  public boolean add(Occurrence occurrence) {
    synchronized (monitor) {
      if (occurrences.size() == MOST || occurrences.containsKey(occurrence.id())) {
        return false;
      }
      wind(occurrence);
      return true;
    }
  }

  /** Removes an alarm clock. */
  public void remove(String id) {
    synchronized (monitor) {
      occurrences.remove(id);
      Clockwork.Alarm alarm = ringing.remove(id);
      if (alarm != null) {
        alarm.cancel();
      }
      monitor.changed();
    }
  }

  /** All alarm clocks. */
  public List<Occurrence> all() {
    synchronized (monitor) {
      return new ArrayList<>(occurrences.values());
    }
  }

  private void wind(Occurrence occurrence) {
    occurrences.put(occurrence.id(), occurrence);
    Duration left = Duration.between(clock.now(), occurrence.start());
    ringing.put(occurrence.id(), clock.after(left, () -> ring(occurrence)));
    monitor.changed();
  }

  private void ring(Occurrence occurrence) {
    synchronized (monitor) {
      if (!occurrence.equals(occurrences.get(occurrence.id()))) {
        return;
      }
      power.request(PowerRequest.ON);
      if (!occurrence.interval().isZero()) {
        wind(occurrence.next());
      } else if (occurrence.deleteOnCompletion()) {
        remove(occurrence.id());
      }
    }
  }

  /**
   * One alarm clock.
   *
   * @param start when it rings next
   * @param interval after how long it rings again; zero for once only
   */
  public record Occurrence(
      String id, Instant start, Duration interval, boolean deleteOnCompletion) {

    private Occurrence next() {
      return new Occurrence(id, start.plus(interval), interval, deleteOnCompletion);
    }
  }
}
