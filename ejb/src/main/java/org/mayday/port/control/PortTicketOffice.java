package org.mayday.port.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.mayday.announcement.control.Transactions;
import org.mayday.console.control.OneTime;
import org.mayday.fleet.boundary.UnknownPlatform;
import org.mayday.fleet.control.PlatformDirectory;
import org.mayday.port.boundary.PortTicket;

/** The tickets of this server for ports of PCs that it knows. */
@ApplicationScoped
public class PortTicketOffice implements Passes {
  private Clock clock;
  private OneTime<PortPass> passes;
  private PlatformDirectory directory;
  private Transactions transactions;

  /** For the container's proxy only. */
  protected PortTicketOffice() {}

  @Inject
  PortTicketOffice(
      PortSettings settings, Clock clock, PlatformDirectory directory, Transactions transactions) {
    this.clock = clock;
    this.passes = new OneTime<>(settings.ticket(), clock);
    this.directory = directory;
    this.transactions = transactions;
  }

  /**
   * Gives a ticket.
   *
   * @throws UnknownPlatform if there is no such PC
   */
  public PortTicket issue(String who, UUID platform, int port) {
    if (transactions.within(() -> directory.find(platform)).isEmpty()) {
      throw new UnknownPlatform("There is no PC " + platform + ".");
    }
    OneTime.Secret secret = passes.issue(new PortPass(who, platform, port, clock.instant()));
    return new PortTicket(secret.text(), secret.until());
  }

  @Override
  public Optional<PortPass> take(String secret, UUID platform, int port) {
    return passes
        .take(secret)
        .filter(pass -> pass.platform().equals(platform) && pass.port() == port);
  }
}
