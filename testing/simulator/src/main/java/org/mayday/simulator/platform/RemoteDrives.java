package org.mayday.simulator.platform;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mayday.redirection.ider.Drive;
import org.mayday.simulator.clock.Monitor;
import org.mayday.simulator.platform.DriveReading.Outcome;
import org.mayday.simulator.power.Boot;
import org.mayday.simulator.power.Loader;
import org.mayday.simulator.power.Started;

/**
 * The floppy drive and the CD drive that one console at a time lends to a PC, their switch in the
 * firmware (Intel AMT Implementation and Reference Guide, AMT_RedirectionService), and what the
 * host has read of them. Safe for any thread.
 */
public final class RemoteDrives extends OneConsole implements Loader {
  private static final String SERVICE = "AMT_RedirectionService#Intel(r) AMT Redirection Service";
  private static final List<String> WITH_DRIVES = List.of("32769", "32771");

  private final Monitor monitor;
  private final Settings settings;
  private @Nullable Lender lender;
  private @Nullable DriveReading reading;
  private @Nullable Runnable held;
  private long holdAt = Long.MAX_VALUE;
  private String ended = "";
  private boolean offered = true;

  RemoteDrives(Monitor monitor, Settings settings) {
    super(monitor);
    this.monitor = monitor;
    this.settings = settings;
  }

  /** Whoever lends the drives. */
  @FunctionalInterface
  public interface Lender {
    /**
     * Loads what is in a drive. Called under the lock of the PC.
     *
     * @param done as that of {@link Loader#load}
     */
    void load(Boot boot, Drive drive, Consumer<Boolean> done);
  }

  @Override
  public boolean offered() {
    synchronized (monitor) {
      return offered;
    }
  }

  /** The maker of the PC has left redirected drives out of its firmware. */
  public void leaveOut() {
    synchronized (monitor) {
      offered = false;
    }
  }

  @Override
  public boolean enabled() {
    return WITH_DRIVES.contains(
        settings.of(SERVICE).getOrDefault("EnabledState", List.of("32771")).get(0));
  }

  /** From now on the host sees the drives of this console, or none. */
  public void show(Optional<Lender> newLender) {
    synchronized (monitor) {
      lender = newLender.orElse(null);
      monitor.changed();
    }
  }

  /** Whether the host sees them. */
  public boolean seen() {
    synchronized (monitor) {
      return lender != null;
    }
  }

  @Override
  public void load(Boot boot, Consumer<Boolean> done) {
    Drive drive = boot.what() == Started.REDIRECTED_CD ? Drive.CD : Drive.FLOPPY;
    Lender now = lender;
    if (now != null) {
      now.load(boot, drive, done);
    } else {
      tell(new DriveReading(boot.number(), drive, Outcome.NO_MEDIUM, 0, 0, "", "no console lends"));
      done.accept(false);
    }
  }

  /** The host has read something. */
  public void tell(DriveReading newReading) {
    synchronized (monitor) {
      reading = newReading;
      monitor.changed();
    }
  }

  /** What the newest start from such a drive has read. */
  public Optional<DriveReading> reading() {
    synchronized (monitor) {
      return Optional.ofNullable(reading);
    }
  }

  /** The firmware has ended the session of a console, and why. */
  public void end(String why) {
    synchronized (monitor) {
      ended = why;
      monitor.changed();
    }
  }

  /** Why the firmware ended a session last; empty if it never did. */
  public String ended() {
    synchronized (monitor) {
      return ended;
    }
  }

  /** The host reads no further than this many bytes of an image, until it is told to go on. */
  public void holdAt(long bytes) {
    synchronized (monitor) {
      holdAt = bytes;
    }
  }

  /**
   * Asks whether the host may read on.
   *
   * @param bytes that it has read
   * @param goOn reads on; kept if the host is held
   */
  public void proceed(long bytes, Runnable goOn) {
    synchronized (monitor) {
      if (bytes < holdAt) {
        goOn.run();
      } else {
        held = goOn;
        monitor.changed();
      }
    }
  }

  /** Whether the host is held. */
  public boolean held() {
    synchronized (monitor) {
      return held != null;
    }
  }

  /** The host reads on to the end. */
  public void goOn() {
    synchronized (monitor) {
      holdAt = Long.MAX_VALUE;
      Runnable next = held;
      held = null;
      if (next != null) {
        next.run();
      }
    }
  }
}
