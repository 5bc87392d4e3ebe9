package org.mayday.presence.boundary;

import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.mayday.mps.api.Claim;
import org.mayday.mps.api.FirmwareReport;
import org.mayday.mps.api.TunnelClosed;
import org.mayday.mps.api.TunnelForwarded;
import org.mayday.mps.api.TunnelListener;
import org.mayday.mps.api.TunnelOpened;
import org.mayday.mps.api.TunnelRefused;
import org.mayday.mps.api.Verdict;
import org.mayday.presence.control.LoginCheck;
import org.mayday.presence.control.Refusals;
import org.mayday.presence.control.TunnelBook;
import org.mayday.presence.control.TunnelSignals;

/**
 * Hears the gateway. Each event is one transaction: rows, the state of the PC, the call that rings
 * and the announcements, all or none.
 */
@MessageDriven
public class TunnelEvents implements TunnelListener {
  @Inject LoginCheck loginCheck;
  @Inject TunnelBook book;
  @Inject Refusals refusals;
  @Inject TunnelSignals hearers;

  @Override
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public Verdict authenticate(Claim claim) {
    return loginCheck.verdict(claim);
  }

  @Override
  public void opened(TunnelOpened event) {
    book.opened(event);
  }

  @Override
  public void forwarded(TunnelForwarded event) {
    book.forwarded(event);
  }

  @Override
  public void reported(FirmwareReport report) {
    hearers.said(new FirmwareSaid(report));
  }

  @Override
  public void closed(TunnelClosed event) {
    book.closed(event);
  }

  @Override
  public void refused(TunnelRefused event) {
    refusals.refused(event);
  }
}
