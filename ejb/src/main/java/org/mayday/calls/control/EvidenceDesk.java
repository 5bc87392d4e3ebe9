package org.mayday.calls.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.mayday.announcement.control.Transactions;
import org.mayday.fleet.control.PlatformDirectory;
import org.mayday.presence.boundary.Trigger;
import org.mayday.presence.boundary.TunnelReady;

/**
 * Has the firmware of callers asked in the background: once per tunnel, a few at a time, and no
 * more than can wait. A caller that cannot be asked stays what it is without.
 */
@ApplicationScoped
public class EvidenceDesk {
  private static final Logger LOG = System.getLogger(EvidenceDesk.class.getName());
  private static final int AT_ONCE = 8;
  private static final int WAITING = 2000;
  private static final Set<Trigger> WORTH_ASKING =
      Set.of(Trigger.USER_INITIATED, Trigger.UNKNOWN, Trigger.ALERT);

  private final Set<UUID> asked = ConcurrentHashMap.newKeySet();

  @Inject EvidenceReader reader;
  @Inject Reception reception;
  @Inject CallRows rows;
  @Inject PlatformDirectory directory;
  @Inject Transactions transactions;
  private final BoundedWork work = new BoundedWork(AT_ONCE, WAITING);

  /** Channels can be opened to a caller; it is asked on a thread of this executor. */
  public void ready(TunnelReady event, Executor executor) {
    if (WORTH_ASKING.contains(event.trigger())
        && asked.add(event.tunnel())
        && !work.submit(() -> ask(event), executor)) {
      LOG.log(Level.WARNING, "PC {0} is not asked: too many wait already.", event.platform());
    }
  }

  /** The tunnel is gone. */
  public void gone(UUID tunnel) {
    asked.remove(tunnel);
  }

  private void ask(TunnelReady event) {
    if (!reader.canAsk(event.platform())) {
      return;
    }
    Instant lastPress = transactions.inNew(() -> rows.lastKeyPress(event.platform())).orElse(null);
    settle(event, reader.read(event.platform(), lastPress));
    reader
        .version(event.platform())
        .ifPresent(
            version ->
                transactions.runInNew(() -> directory.amtVersion(event.platform(), version)));
  }

  private void settle(TunnelReady event, Evidence evidence) {
    transactions.runInNew(() -> reception.settle(event.tunnel(), event.platform(), evidence));
  }
}
