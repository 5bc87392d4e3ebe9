package org.mayday.simulator.platform;

import java.util.ArrayDeque;
import java.util.ArrayList;
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
  private static final String SETTINGS =
      "IPS_KVMRedirectionSettingData#Intel(r) KVM Redirection Settings";

  /** Displays that firmware tells of. */
  public static final int MOST_DISPLAYS = 3;

  private static final int MOST_INPUT = 1_000;
  private static final List<String> ENABLED = List.of("2", "6");

  private final Monitor monitor;
  private final Settings settings;
  private final boolean offered;
  private final List<Display> displays =
      new ArrayList<>(List.of(new Display(800, 600), new Display(1_024, 768)));
  private boolean still;
  private @Nullable Picture told;
  private boolean upToDate;
  private final Deque<ConsoleMessage> input = new ArrayDeque<>();

  /**
   * A display.
   *
   * @param width pixels from left to right under the operating system
   * @param height pixels from top to bottom
   */
  public record Display(int width, int height) {}

  RemoteScreen(Monitor monitor, Settings settings, Personality personality) {
    super(monitor);
    this.monitor = monitor;
    this.settings = settings;
    this.offered = personality.web().has(ACCESS_POINT);
  }

  @Override
  public boolean offered() {
    return offered;
  }

  /** 2 with a session, 6 without one. */
  @Override
  public boolean enabled() {
    return ENABLED.contains(
        settings.of(INSTANCE).getOrDefault("EnabledState", List.of("6")).get(0));
  }

  /** Somebody puts another display in the place of the first: its size in pixels. */
  public void show(int width, int height) {
    synchronized (monitor) {
      displays.set(0, new Display(width, height));
    }
  }

  /** Somebody connects other displays, 1 to {@value #MOST_DISPLAYS} of them. */
  public void connect(List<Display> others) {
    if (others.isEmpty() || others.size() > MOST_DISPLAYS) {
      throw new IllegalArgumentException(others.size() + " displays");
    }
    synchronized (monitor) {
      displays.clear();
      displays.addAll(others);
    }
  }

  /** The displays, from left to right. */
  public List<Display> displays() {
    synchronized (monitor) {
      return List.copyOf(displays);
    }
  }

  /**
   * Which display a session that begins now shows, by the settings of KVM; the first if that is not
   * there.
   */
  public int chosen() {
    int wanted =
        Integer.parseInt(settings.of(SETTINGS).getOrDefault("DefaultScreen", List.of("0")).get(0));
    synchronized (monitor) {
      return wanted < displays.size() ? wanted : 0;
    }
  }

  /** A display; the first if it was taken away. */
  public Display display(int number) {
    synchronized (monitor) {
      return displays.get(number < displays.size() ? number : 0);
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

  /** A console was told all there is to see, and asks for more; or that is not so any more. */
  public void upToDate(boolean now) {
    synchronized (monitor) {
      upToDate = now;
    }
  }

  /** What a console was told last, if that is all there is to see. */
  public Optional<Picture> told() {
    synchronized (monitor) {
      return Optional.ofNullable(upToDate ? told : null);
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
}
