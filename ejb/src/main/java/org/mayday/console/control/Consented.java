package org.mayday.console.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.UUID;
import org.mayday.consent.control.ConsentReading;
import org.mayday.console.boundary.Ending;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.control.AmtSessions;
import org.mayday.redirection.RedirectionKind;

/**
 * Asks the firmware, before a line is opened, whether the user has to consent first (Intel AMT
 * Implementation and Reference Guide, "User Consent"): disks are refused without a reason that says
 * so, and a screen would show its user a code without anybody here knowing. Whoever cannot be asked
 * is not waited for: the line tells what is wrong.
 */
@Dependent
public class Consented {
  private static final Logger LOG = System.getLogger(Consented.class.getName());
  private static final Duration PATIENCE = Duration.ofSeconds(6);
  private static final String WORDS =
      "The user at the PC must consent first: the PC shows a code, and its user reads it out.";

  @Inject AmtSessions sessions;

  /**
   * Fails if the user has to consent first.
   *
   * @throws LineFailed with the ending CONSENT, or with why the PC cannot be reached at all
   */
  void check(UUID platform, RedirectionKind kind) throws LineFailed {
    boolean missing;
    try {
      missing =
          kind != RedirectionKind.SOL
              && sessions.run(
                  platform,
                  PATIENCE,
                  client -> ConsentReading.of(client).filter(it -> missing(it, kind)).isPresent());
    } catch (OperationFailed e) {
      LineFailed why = LineWords.of(e);
      if (why.ending() == Ending.NOT_CONNECTED || why.ending() == Ending.NO_LOGIN) {
        throw why;
      }
      LOG.log(Level.DEBUG, "Consent is not known of " + platform + ".", e);
      return;
    }
    if (missing) {
      throw new LineFailed(Ending.CONSENT, WORDS, null);
    }
  }

  private static boolean missing(ConsentReading reading, RedirectionKind kind) {
    return kind == RedirectionKind.KVM ? reading.missingForScreen() : reading.missingForAll();
  }
}
