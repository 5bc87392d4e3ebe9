package org.mayday.listener.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.mayday.alerts.control.EventDesk;
import org.mayday.alerts.control.Incoming;
import org.mayday.announcement.control.Transactions;
import org.mayday.wsman.envelope.MalformedEnvelopeException;
import org.mayday.wsman.event.EventDelivery;
import org.mayday.wsman.event.EventReader;

/** Hands on what a PC posted, and acknowledges it when it is stored (DSP0226 10.2.9.3). */
@Dependent
public class Inlet {
  private static final Logger LOG = System.getLogger(Inlet.class.getName());

  private final EventDesk desk;
  private final Transactions transactions;
  private final Clock clock;
  private final EventReader reader = new EventReader();

  @Inject
  public Inlet(EventDesk desk, Transactions transactions, Clock clock) {
    this.desk = desk;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Takes it in a transaction of its own; gives the acknowledgement if the PC waits for one. */
  public Optional<byte[]> take(UUID platform, String address, byte[] content) {
    Incoming incoming =
        new Incoming(
            UUID.randomUUID(),
            platform,
            null,
            Incoming.Form.EVENT,
            address,
            content,
            clock.instant());
    try {
      transactions.runInNew(() -> desk.hear(incoming));
    } catch (RuntimeException e) {
      // The same event may have come through a tunnel at this moment; then it is known by now.
      LOG.log(Level.DEBUG, "An event of a PC is stored at the second attempt.", e);
      transactions.runInNew(() -> desk.hear(incoming));
    }
    return acknowledgement(content);
  }

  private Optional<byte[]> acknowledgement(byte[] content) {
    try {
      return Optional.of(reader.read(content))
          .filter(EventDelivery::ackRequested)
          .map(delivery -> delivery.acknowledgement("uuid:" + UUID.randomUUID()));
    } catch (MalformedEnvelopeException kept) {
      return Optional.empty(); // it is kept as it is
    }
  }
}
