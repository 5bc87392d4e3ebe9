package org.mayday.setup.control;

import org.mayday.setup.control.SetupTask.Certificate;
import org.mayday.vault.control.AmtCredentials;
import org.mayday.wsman.amt.AmtGeneralSettings;

/**
 * A line to a PC that waits, which the firmware has let in.
 *
 * @param certificate that it accepted
 * @param login that it accepted, or did not ask for
 * @param settings that it told
 */
record Entrance(
    Line line, Certificate certificate, AmtCredentials login, AmtGeneralSettings settings)
    implements AutoCloseable {
  @Override
  public void close() {
    line.close();
  }
}
