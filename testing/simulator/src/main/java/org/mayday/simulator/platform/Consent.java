package org.mayday.simulator.platform;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.mayday.simulator.clock.Clockwork;
import org.mayday.simulator.clock.Monitor;

/**
 * The consent of the user (Intel AMT Implementation and Reference Guide, "User Consent" and
 * IPS_OptInService): a code that the PC shows on its screen, to be sent in a time and in a few
 * tries. Once it is given, it is good for all redirection and boot options until no session of
 * redirection was open for a time. In client control mode consent is always needed.
 */
public final class Consent {
  private static final Logger LOG = System.getLogger(Consent.class.getName());

  /** Instance of the settings that a console has put. */
  public static final String SERVICE = "IPS_OptInService#Intel(r) AMT OptIn Service";

  /** Instance of the settings that tell the control mode. */
  public static final String SETUP =
      "AMT_SetupAndConfigurationService#Intel(r) AMT Setup and Configuration Service";

  /** Consent is needed for everything. */
  public static final String ALL = "4294967295";

  /** Consent is needed for the screen only. */
  public static final String KVM = "1";

  /** Done. */
  public static final int DONE = 0;

  /** Not possible in the present state. */
  public static final int INVALID_STATE = 2;

  /** Too many wrong codes. */
  public static final int BLOCKED = 3;

  /** The code is wrong. */
  public static final int WRONG_CODE = 2066;

  /** Instance of the settings of how a code is shown. */
  private static final String DISPLAY = "IPS_SecIOService#SecIO";

  private static final int DISPLAYED = 2;
  private static final int RECEIVED = 3;
  private static final int IN_SESSION = 4;
  private static final int MOST_TRIES = 3;
  private static final int CODES = 1_000_000;

  private final String name;
  private final Monitor monitor;
  private final Clockwork clock;
  private final Settings settings;
  private final Random random = new Random();
  private int state;
  private int wrong;
  private int display;
  private int open;
  private int seen;
  private Optional<String> code = Optional.empty();
  private Clockwork.Alarm expiry = () -> {};

  Consent(String name, Monitor monitor, Clockwork clock, Settings settings) {
    this.name = name;
    this.monitor = monitor;
    this.clock = clock;
    this.settings = settings;
  }

  /** Makes the PC be in client control mode from now on, as host based set-up leaves it. */
  public void clientControl() {
    settings.put(SETUP, Map.of("ProvisioningMode", List.of("4")));
    settings.put(SERVICE, Map.of("OptInRequired", List.of(ALL)));
  }

  /** Makes the PC be in admin control mode from now on, where a console decides. */
  public void adminControl() {
    settings.forget(SETUP, List.of("ProvisioningMode"));
    settings.forget(SERVICE, List.of("OptInRequired"));
  }

  /** Whether the PC is in client control mode. */
  public boolean inClientControl() {
    return settings.of(SETUP).getOrDefault("ProvisioningMode", List.of("1")).contains("4");
  }

  /** OptInRequired: 0 for nothing, 1 for KVM, {@value #ALL} for everything. */
  public String policy() {
    return inClientControl()
        ? ALL
        : settings.of(SERVICE).getOrDefault("OptInRequired", List.of("0")).get(0);
  }

  /** OptInState: in session while the screen or the disks are with a console. */
  public int state() {
    synchronized (monitor) {
      return state == RECEIVED && seen > 0 ? IN_SESSION : state;
    }
  }

  /** What is on the screen: six digits, while a code is shown. */
  public Optional<String> shown() {
    synchronized (monitor) {
      return code;
    }
  }

  /** The number of the display on which the last code was shown. */
  public int display() {
    synchronized (monitor) {
      return display;
    }
  }

  /** Whether boot options may not be changed, nor disks be lent, for want of consent. */
  public boolean missing() {
    return policy().equals(ALL) && state() < RECEIVED;
  }

  /** Whether the screen may not be shown, for want of consent. */
  public boolean missingForScreen() {
    return !policy().equals("0") && state() < RECEIVED;
  }

  /**
   * A session of redirection begins; none ends for want of use while one is open.
   *
   * @param shows whether it is the screen or the disks, which is what users consent to
   */
  public void opened(boolean shows) {
    synchronized (monitor) {
      open++;
      seen += shows ? 1 : 0;
      if (state == RECEIVED) {
        expiry.cancel();
      }
    }
  }

  /** It is over. */
  public void closed(boolean shows) {
    synchronized (monitor) {
      open--;
      seen -= shows ? 1 : 0;
      if (state == RECEIVED && open == 0) {
        expireAfter(idle());
      }
    }
  }

  /** A console asks for consent. */
  public int start() {
    synchronized (monitor) {
      if (policy().equals("0") || state != 0) {
        return INVALID_STATE;
      }
      state = DISPLAYED;
      wrong = 0;
      display =
          Integer.parseInt(settings.of(DISPLAY).getOrDefault("DefaultScreen", List.of("0")).get(0));
      String digits = String.format(Locale.ROOT, "%06d", random.nextInt(CODES));
      code = Optional.of(digits);
      LOG.log(Level.INFO, "{0} shows its user the code {1} on display {2}", name, digits, display);
      expireAfter(seconds("OptInDisplayTimeout", 300));
      monitor.changed();
      return DONE;
    }
  }

  /** A console sends the code. */
  public int send(String sent) {
    synchronized (monitor) {
      if (state != DISPLAYED || code.isEmpty()) {
        return INVALID_STATE;
      }
      if (!sent.matches("\\d{1,6}") || Integer.parseInt(sent) != Integer.parseInt(code.get())) {
        wrong++;
        if (wrong == MOST_TRIES) {
          end();
          return BLOCKED;
        }
        return WRONG_CODE;
      }
      state = RECEIVED;
      code = Optional.empty();
      expiry.cancel();
      if (open == 0) {
        expireAfter(idle());
      }
      monitor.changed();
      return DONE;
    }
  }

  private Duration idle() {
    return seconds("OptInCodeTimeout", 120);
  }

  /** A console, the user or a time-out ends it. */
  public int cancel() {
    synchronized (monitor) {
      if (state == 0) {
        return INVALID_STATE;
      }
      end();
      return DONE;
    }
  }

  private void end() {
    expiry.cancel();
    state = 0;
    code = Optional.empty();
    monitor.changed();
  }

  private void expireAfter(Duration time) {
    expiry.cancel();
    expiry =
        clock.after(
            time,
            () -> {
              synchronized (monitor) {
                end();
              }
            });
  }

  private Duration seconds(String property, int usual) {
    return Duration.ofSeconds(
        settings.of(SERVICE).getOrDefault(property, List.of()).stream()
            .findFirst()
            .map(Integer::valueOf)
            .orElse(usual));
  }
}
