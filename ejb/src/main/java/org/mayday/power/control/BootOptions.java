package org.mayday.power.control;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.mayday.wsman.OperationRefused;
import org.mayday.wsman.WsmanClient;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.WsmanFault;
import org.mayday.wsman.amt.PlainBoot;
import org.mayday.wsman.cim.CimBootConfigSetting;
import org.mayday.wsman.instance.Selectors;
import org.mayday.wsman.instance.WsmanInstance;

/**
 * Takes back one-time boot options that somebody left behind, so that a plain reset boots plainly.
 * Firmware that does not know them says so, and has none to take back.
 */
final class BootOptions {
  private static final Logger LOG = System.getLogger(BootOptions.class.getName());
  private static final String SETTINGS = "AMT_BootSettingData";

  private BootOptions() {}

  static void clear(WsmanClient client) throws WsmanException {
    attempt(() -> client.invoke(CimBootConfigSetting.clearBootOrder()));
    attempt(
        () -> {
          WsmanInstance current = client.get(SETTINGS, Selectors.none());
          WsmanInstance plain = PlainBoot.of(current);
          if (!isPart(plain, current)) {
            client.put(plain, Selectors.none());
          }
        });
  }

  /** Whether everything in the one is in the other too: nothing is to be changed. */
  private static boolean isPart(WsmanInstance part, WsmanInstance whole) {
    return whole.children().containsAll(part.children());
  }

  private static void attempt(Attempt attempt) throws WsmanException {
    try {
      attempt.run();
    } catch (WsmanFault | OperationRefused e) {
      LOG.log(Level.DEBUG, "The firmware keeps its boot options: {0}", e.getMessage());
    }
  }

  @FunctionalInterface
  private interface Attempt {
    void run() throws WsmanException;
  }
}
