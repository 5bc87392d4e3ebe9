package org.mayday.presence.boundary;

import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.mayday.mps.api.Claim;
import org.mayday.mps.api.DuplicatePlatform;
import org.mayday.mps.api.FirmwareReport;
import org.mayday.mps.api.SetupHello;
import org.mayday.mps.api.TunnelEvent;
import org.mayday.mps.api.TunnelListener;
import org.mayday.mps.api.TunnelRefused;
import org.mayday.mps.api.Verdict;
import org.mayday.presence.control.LoginCheck;
import org.mayday.presence.control.Refusals;
import org.mayday.presence.control.TunnelBook;
import org.mayday.presence.control.TunnelSignals;

/**
 * Hears the gateway. What it tells in one call is one transaction: rows, the states of the PCs, the
 * calls that ring and the announcements, all or none.
 */
@MessageDriven
public class TunnelEvents implements TunnelListener {
  @Inject LoginCheck loginCheck;
  @Inject TunnelBook book;
  @Inject Refusals refusals;
  @Inject TunnelSignals hearers;

  @Override
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public List<Verdict> authenticate(List<Claim> claims) {
    return loginCheck.verdicts(claims);
  }

  @Override
  public void happened(List<TunnelEvent> events) {
    book.happened(events);
  }

  @Override
  public void reported(FirmwareReport report) {
    hearers.said(new FirmwareSaid(report));
  }

  @Override
  public void duplicated(DuplicatePlatform event) {
    refusals.duplicated(event);
  }

  @Override
  public void refused(TunnelRefused event) {
    refusals.refused(event);
  }

  @Override
  public void greeted(SetupHello event) {
    hearers.greeted(new PcGreeted(event));
  }
}
