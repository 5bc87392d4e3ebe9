package org.mayday.simulator.power;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mayday.simulator.clock.Clockwork;
import org.mayday.simulator.clock.Monitor;
import org.mayday.simulator.log.EventLog;
import org.mayday.simulator.log.LogRecord.Kind;

/**
 * The power of one PC. States really change: a reset kills the host and boots it again, and the
 * management engine, its tunnel and its clock go on meanwhile.
 *
 * <p>Return values are those of CIM_PowerManagementService.RequestPowerStateChange: 0 done, 1 not
 * supported, and AMT's 2 "not ready" where the present state does not allow the request.
 */
public final class PowerMachine {

  /** The request was carried out. */
  public static final int DONE = 0;

  /** This firmware does not know the request. */
  public static final int NOT_SUPPORTED = 1;

  /** The request makes no sense now, such as a reset of a PC that is off. */
  public static final int NOT_READY = 2;

  private static final int HISTORY = 1_000;
  private static final long ERASE_SSDS = 1 << 2 | 1 << 1;

  private final Clockwork clock;
  private final Monitor monitor;
  private final EventLog log;
  private final BootPlan plan;
  private final Pace pace;
  private final Loader loader;
  private final List<PowerRequest> told = new ArrayList<>();
  private final List<Runnable> watchers = new ArrayList<>(0);
  private PowerState state = PowerState.ON;
  private HostPhase host = HostPhase.RUNNING;
  private Optional<Boot> lastBoot = Optional.empty();
  private int boots;
  private boolean blank;
  private long tickets;
  private Clockwork.Alarm next = () -> {};

  /** Begins with a PC that is on and has been for long. */
  public PowerMachine(
      Clockwork clock, Monitor monitor, EventLog log, BootPlan plan, Pace pace, Loader loader) {
    this.clock = clock;
    this.monitor = monitor;
    this.log = log;
    this.plan = plan;
    this.pace = pace;
    this.loader = loader;
  }

  /** Present power state. */
  public PowerState state() {
    synchronized (monitor) {
      return state;
    }
  }

  /** What the host does now. */
  public HostPhase host() {
    synchronized (monitor) {
      return host;
    }
  }

  /** The newest start of the host since the simulation began. */
  public Optional<Boot> lastBoot() {
    synchronized (monitor) {
      return lastBoot;
    }
  }

  /** Whether the disks were erased, so that there is no operating system any more. */
  public boolean blank() {
    synchronized (monitor) {
      return blank;
    }
  }

  /** The requests that were carried out, oldest first; the newest {@value #HISTORY} are kept. */
  public List<PowerRequest> told() {
    synchronized (monitor) {
      return List.copyOf(told);
    }
  }

  /** The requests that make sense in the present state, of those that the firmware knows. */
  public List<PowerRequest> available(Set<PowerRequest> known) {
    synchronized (monitor) {
      return known.stream().filter(this::possible).toList();
    }
  }

  /**
   * Asks for a change.
   *
   * @return {@link #DONE} or {@link #NOT_READY}
   */
  public int request(PowerRequest request) {
    synchronized (monitor) {
      if (!possible(request)) {
        return NOT_READY;
      }
      if (told.size() == HISTORY) {
        told.remove(0);
      }
      told.add(request);
      forgetNext();
      carryOut(request);
      monitor.changed();
      return DONE;
    }
  }

  /**
   * Has something hear of each change of the power or the host, under the lock of the PC.
   *
   * @return ends it
   */
  public Clockwork.Alarm watch(Runnable watcher) {
    synchronized (monitor) {
      watchers.add(watcher);
    }
    return () -> {
      synchronized (monitor) {
        watchers.remove(watcher);
      }
    };
  }

  /** The user presses the power button: on when off, else a polite shut-down. */
  public void pressPowerButton() {
    synchronized (monitor) {
      forgetNext();
      carryOut(state == PowerState.ON ? PowerRequest.OFF_SOFT : PowerRequest.ON);
      monitor.changed();
    }
  }

  private boolean possible(PowerRequest request) {
    return switch (request) {
      case ON -> state != PowerState.ON;
      case OFF_HARD, OFF_MECHANICAL -> state != PowerState.OFF;
      case POWER_CYCLE, CYCLE_HARD, RESET, NMI -> state == PowerState.ON;
      case SLEEP_LIGHT,
          SLEEP,
          HIBERNATE,
          OFF_SOFT,
          RESET_SOFT,
          OFF_HARD_GRACEFUL,
          CYCLE_GRACEFUL,
          CYCLE_HARD_GRACEFUL ->
          state == PowerState.ON && host == HostPhase.RUNNING;
    };
  }

  private void carryOut(PowerRequest request) {
    switch (request) {
      case ON -> switchOn();
      case OFF_HARD, OFF_MECHANICAL -> enter(PowerState.OFF, HostPhase.DOWN);
      case POWER_CYCLE, CYCLE_HARD -> {
        enter(PowerState.OFF, HostPhase.DOWN);
        later(pace.gap(), this::boot);
      }
      case RESET -> boot();
      case NMI -> {
        enter(PowerState.ON, HostPhase.CRASHED);
        log.note(Kind.SYSTEM_LOCKED_UP);
      }
      case SLEEP_LIGHT, SLEEP -> enter(PowerState.SLEEP, HostPhase.SUSPENDED);
      case HIBERNATE -> enter(PowerState.HIBERNATE, HostPhase.SUSPENDED);
      case OFF_SOFT, OFF_HARD_GRACEFUL -> {
        enter(PowerState.ON, HostPhase.SHUTTING_DOWN);
        later(pace.shutdown(), () -> enter(PowerState.OFF, HostPhase.DOWN));
      }
      case RESET_SOFT, CYCLE_GRACEFUL, CYCLE_HARD_GRACEFUL -> {
        enter(PowerState.ON, HostPhase.SHUTTING_DOWN);
        later(pace.shutdown(), this::boot);
      }
    }
  }

  private void switchOn() {
    if (state == PowerState.SLEEP) {
      enter(PowerState.ON, HostPhase.BOOTING);
      later(pace.resume(), () -> enter(PowerState.ON, HostPhase.RUNNING));
    } else {
      boot();
    }
  }

  private void boot() {
    boots++;
    Boot boot = plan.take(boots, clock.now());
    lastBoot = Optional.of(boot);
    enter(PowerState.ON, HostPhase.BOOTING);
    log.note(Kind.FIRMWARE_STARTED);
    log.note(Kind.FIRMWARE_PROGRESS);
    switch (boot.what()) {
      case BIOS_SETUP -> {
        log.note(Kind.SETUP_ENTERED);
        enter(PowerState.ON, HostPhase.BIOS_SETUP);
      }
      case BIOS_PAUSE -> enter(PowerState.ON, HostPhase.BIOS_PAUSED);
      case ERASE -> {
        enter(PowerState.ON, HostPhase.ERASING);
        later(pace.boot(), () -> erased(boot));
      }
      case REDIRECTED_CD, REDIRECTED_FLOPPY -> later(pace.boot(), () -> load(boot));
      default -> {
        boolean local = boot.what() == Started.DISK || boot.what() == Started.SAFE_MODE;
        later(pace.boot(), () -> started(!local));
      }
    }
  }

  /** SecureErase has no parameters; Remote Platform Erase says by bits what to erase. */
  private void erased(Boot boot) {
    blank |= boot.parameters().count() == 0 || (boot.parameters().number(1) & ERASE_SSDS) != 0;
    enter(PowerState.OFF, HostPhase.DOWN);
  }

  /** Takes as long as whoever lends the drive; a host that was reset meanwhile does not care. */
  private void load(Boot boot) {
    long ticket = ++tickets;
    loader.load(
        boot,
        loaded -> {
          if (ticket == tickets) {
            started(loaded);
          }
        });
  }

  private void started(boolean fromElsewhere) {
    if (!fromElsewhere && blank) {
      enter(PowerState.ON, HostPhase.NO_SYSTEM);
      return;
    }
    log.note(Kind.BOOT_STARTED);
    enter(PowerState.ON, HostPhase.RUNNING);
  }

  private void enter(PowerState newState, HostPhase newHost) {
    state = newState;
    host = newHost;
    monitor.changed();
    List.copyOf(watchers).forEach(Runnable::run);
  }

  /** Takes back what was to come; an alarm that rings just now finds its ticket void. */
  private void forgetNext() {
    next.cancel();
    tickets++;
  }

  private void later(Duration delay, Runnable step) {
    long ticket = ++tickets;
    next =
        clock.after(
            delay,
            () -> {
              synchronized (monitor) {
                if (ticket == tickets) {
                  step.run();
                }
              }
            });
  }
}
