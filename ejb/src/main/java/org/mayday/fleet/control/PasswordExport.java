package org.mayday.fleet.control;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.mayday.audit.boundary.AuditEntry;
import org.mayday.audit.boundary.AuditQuery;
import org.mayday.audit.control.AuditTrail;
import org.mayday.audit.control.Caller;
import org.mayday.fleet.boundary.AmtLogin;
import org.mayday.fleet.boundary.ExportRefused;
import org.mayday.fleet.boundary.ExportedLogins;
import org.mayday.fleet.boundary.Platform;
import org.mayday.fleet.boundary.UnknownPlatform;
import org.mayday.vault.control.AmtCredentials;
import org.mayday.vault.control.NextLogins;
import org.mayday.vault.control.UnreadableSecret;
import org.mayday.vault.control.Vault;

/**
 * Gives AMT passwords away, with an audit entry that is written first: without one no password
 * leaves. How often a person asked is counted in the audit log, so that no restart forgets it.
 */
@ApplicationScoped
public class PasswordExport {
  static final String ACTION = "fleet.exportPassword";
  static final int LONGEST_REASON = 200;
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Logger LOG = System.getLogger(PasswordExport.class.getName());

  @Inject PlatformReader fleet;
  @Inject Vault vault;
  @Inject NextLogins next;
  @Inject AuditTrail trail;
  @Inject Caller caller;
  Clock clock = Clock.systemUTC();
  ExportSettings settings;

  @PostConstruct
  void configure() {
    settings = ExportSettings.from(ConfigProvider.getConfig());
  }

  /**
   * The logins of a PC. One at a time, so that the limit holds for requests at the same time too.
   *
   * @throws UnknownPlatform if there is none
   * @throws ExportRefused if they are not given away
   */
  public synchronized ExportedLogins of(UUID platform, String confirmation, String why) {
    String who = caller.person().orElse(Caller.SYSTEM);
    String reason = why.strip();
    ExportedLogins logins;
    try {
      checkReason(reason);
      checkRate(who);
      logins = logins(named(platform, confirmation));
    } catch (UnknownPlatform | ExportRefused refused) {
      String cut = reason.substring(0, Math.min(LONGEST_REASON, reason.length()));
      write(platform, who, "refused", cut.isEmpty() ? refused.getMessage() : cut);
      throw refused;
    }
    write(platform, who, "ok", reason);
    return logins;
  }

  private static void checkReason(String reason) {
    if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
      throw new ExportRefused(
          "Say in 1 to " + LONGEST_REASON + " characters what the password is needed for.");
    }
  }

  private void checkRate(String who) {
    Instant since = clock.instant().minus(HOUR);
    AuditQuery asked = new AuditQuery(who, ACTION, null, since, null, 0, 1);
    if (trail.find(asked).total() >= settings.perHour()) {
      throw new ExportRefused(
          settings.perHour() == 0
              ? "The export of passwords is switched off (mayday.vault.exports-per-hour)."
              : "You have asked for passwords "
                  + settings.perHour()
                  + " times within an hour; wait until the first of these is over.");
    }
  }

  private Platform named(UUID platform, String confirmation) {
    Platform pc =
        fleet
            .get(platform)
            .orElseThrow(() -> new UnknownPlatform("There is no PC " + platform + "."));
    if (!pc.name().equals(confirmation.strip())) {
      throw new ExportRefused("To have its password, give the name of the PC: " + pc.name() + ".");
    }
    return pc;
  }

  private ExportedLogins logins(Platform pc) {
    List<AmtLogin> logins = new ArrayList<>();
    try {
      vault.amtCredentials(pc.uuid()).map(one -> login(one, true)).ifPresent(logins::add);
      next.of(pc.uuid()).map(one -> login(one, false)).ifPresent(logins::add);
    } catch (UnreadableSecret e) {
      LOG.log(Level.ERROR, "The AMT password of " + pc.uuid() + " cannot be opened.", e);
      throw new ExportRefused("The password that is kept of the PC cannot be opened.");
    }
    if (logins.isEmpty()) {
      throw new ExportRefused("No AMT login is kept of the PC.");
    }
    return new ExportedLogins(pc.uuid(), pc.name(), logins);
  }

  private static AmtLogin login(AmtCredentials credentials, boolean certain) {
    return new AmtLogin(credentials.user(), credentials.password(), certain);
  }

  private void write(UUID platform, String who, String outcome, String detail) {
    trail.add(new AuditEntry(0, clock.instant(), who, ACTION, platform, null, outcome, detail));
  }
}
