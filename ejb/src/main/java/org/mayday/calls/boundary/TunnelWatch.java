package org.mayday.calls.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.mayday.alerts.boundary.UserCalled;
import org.mayday.announcement.control.Transactions;
import org.mayday.calls.control.EvidenceDesk;
import org.mayday.calls.control.EvidenceReader;
import org.mayday.calls.control.KeyPresses;
import org.mayday.calls.control.Reception;
import org.mayday.calls.control.RingingLine;
import org.mayday.calls.control.Switchboard;
import org.mayday.operation.boundary.OperationBegun;
import org.mayday.presence.boundary.TunnelsDown;
import org.mayday.presence.boundary.TunnelsUp;

/** Hears of tunnels, events and operations, and lets calls follow. */
@ApplicationScoped
public class TunnelWatch {
  private static final Logger LOG = System.getLogger(TunnelWatch.class.getName());

  @Inject Reception reception;
  @Inject RingingLine line;
  @Inject EvidenceReader reader;
  @Inject EvidenceDesk evidence;
  @Inject Switchboard switchboard;
  @Inject KeyPresses keyPresses;
  @Inject Transactions transactions;

  void up(@Observes TunnelsUp event) {
    reception.up(event.tunnels(), reader::canAsk);
  }

  void down(@Observes TunnelsDown event) {
    line.down(event.tunnels());
    event.tunnels().forEach(tunnel -> evidence.gone(tunnel.tunnel()));
  }

  void called(@Observes UserCalled event) {
    keyPresses.told(event);
  }

  void begun(@Observes OperationBegun event) {
    try {
      transactions.runInNew(() -> switchboard.operated(event.platform(), event.who()));
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "A call could not be marked as in session.", e);
    }
  }
}
