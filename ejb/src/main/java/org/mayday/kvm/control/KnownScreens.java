package org.mayday.kvm.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mayday.announcement.control.Transactions;
import org.mayday.fleet.control.PlatformCard;
import org.mayday.fleet.control.PlatformDirectory;

/**
 * Which PCs show their screens, as far as it is known without asking them: as their firmware
 * answered last, or else by its version.
 */
@Dependent
public class KnownScreens {
  private static final Logger LOG = System.getLogger(KnownScreens.class.getName());

  private static final String NOT_OFFERED =
      "This PC has no KVM: its firmware does not show its screen. The terminal may do.";

  private static final String TOO_OLD =
      "This PC has no KVM: AMT %s does not show the screen of a PC; version %d was the first that"
          + " could. The terminal shows its BIOS if the PC is booted from there.";

  private final PlatformDirectory directory;
  private final Transactions transactions;

  @Inject
  public KnownScreens(PlatformDirectory directory, Transactions transactions) {
    this.directory = directory;
    this.transactions = transactions;
  }

  /**
   * Keeps what the firmware of a PC has answered, in a transaction of its own. What proves nothing
   * is not kept, and that something could not be kept is logged only.
   */
  public void note(UUID platform, ScreenReading reading) {
    if (reading.isCertain()) {
      try {
        transactions.runInNew(() -> directory.showsScreen(platform, reading.isOffered()));
      } catch (RuntimeException e) {
        LOG.log(Level.WARNING, "Whether " + platform + " has KVM could not be kept.", e);
      }
    }
  }

  /** Why a PC shows no screen, in a sentence; empty if it does, or nobody knows yet. */
  public Optional<String> lacking(UUID platform) {
    return transactions.within(() -> directory.find(platform)).flatMap(KnownScreens::lacking);
  }

  private static Optional<String> lacking(PlatformCard pc) {
    Boolean shows = pc.showsScreen();
    if (shows == null) {
      return tooOld(pc.amtVersion());
    }
    return shows ? Optional.empty() : Optional.of(NOT_OFFERED);
  }

  /** A version that is not understood counts as able. */
  private static Optional<String> tooOld(@Nullable String version) {
    String major = version == null ? "" : version.split("\\.", 2)[0];
    return major.matches("\\d{1,3}") && Integer.parseInt(major) < ReadKvmSettings.SINCE
        ? Optional.of(TOO_OLD.formatted(version, ReadKvmSettings.SINCE))
        : Optional.empty();
  }

  /** What is said of a PC whose firmware has just answered that it has no KVM. */
  public static String notOffered() {
    return NOT_OFFERED;
  }
}
