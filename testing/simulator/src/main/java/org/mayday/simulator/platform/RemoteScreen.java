package org.mayday.simulator.platform;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mayday.redirection.kvm.ConsoleMessage;
import org.mayday.redirection.kvm.Picture;
import org.mayday.simulator.clock.Monitor;
import org.mayday.simulator.personality.Personality;

/**
 * Keyboard, screen and mouse of a PC, which one console has at a time, and their switch in the
 * firmware (Intel AMT Implementation and Reference Guide, CIM_KVMRedirectionSAP).
 */
public final class RemoteScreen extends OneConsole {
  private static final String ACCESS_POINT = "CIM_KVMRedirectionSAP";
  private static final String INSTANCE = ACCESS_POINT + "#KVM Redirection SAP";
  private static final int MOST_INPUT = 1_000;
  private static final List<String> ENABLED = List.of("2", "6");

  private final Monitor monitor;
  private final Settings settings;
  private final boolean offered;
  private int width = 800;
  private int height = 600;
  private boolean still;
  private @Nullable Picture told;
  private final Deque<ConsoleMessage> input = new ArrayDeque<>();

  RemoteScreen(Monitor monitor, Settings settings, Personality personality) {
    super(monitor);
    this.monitor = monitor;
    this.settings = settings;
    this.offered = personality.web().has(ACCESS_POINT);
  }

  /** Whether the release knows remote screens at all. */
  public boolean offered() {
    return offered;
  }

  /** Whether it is on: 2 with a session, 6 without one. */
  public boolean enabled() {
    return ENABLED.contains(
        settings.of(INSTANCE).getOrDefault("EnabledState", List.of("6")).get(0));
  }

  /** Somebody connects another display: its size in pixels. */
  public void show(int newWidth, int newHeight) {
    synchronized (monitor) {
      width = newWidth;
      height = newHeight;
    }
  }

  /** Nothing on it moves by itself any more, or it does again. */
  public void holdStill(boolean now) {
    synchronized (monitor) {
      still = now;
    }
  }

  /** Whether nothing on it moves by itself. */
  public boolean isStill() {
    synchronized (monitor) {
      return still;
    }
  }

  /** A console is told a picture, which nobody changes any more. */
  public void tell(Picture picture) {
    synchronized (monitor) {
      told = picture;
      monitor.changed();
    }
  }

  /** What a console was told last. */
  public Optional<Picture> told() {
    synchronized (monitor) {
      return Optional.ofNullable(told);
    }
  }

  /** A key or the mouse came from a console. */
  public void come(ConsoleMessage message) {
    synchronized (monitor) {
      if (input.size() == MOST_INPUT) {
        input.removeFirst();
      }
      input.addLast(message);
      monitor.changed();
    }
  }

  /** The keys and the mouse that came lately, the oldest first. */
  public List<ConsoleMessage> input() {
    synchronized (monitor) {
      return List.copyOf(input);
    }
  }

  /** Pixels from left to right under the operating system. */
  public int width() {
    synchronized (monitor) {
      return width;
    }
  }

  /** Pixels from top to bottom under the operating system. */
  public int height() {
    synchronized (monitor) {
      return height;
    }
  }
}
