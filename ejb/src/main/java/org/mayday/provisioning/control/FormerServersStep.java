package org.mayday.provisioning.control;

import java.util.List;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.amt.AmtManagementPresenceRemoteSap;

/**
 * Has the PC forget servers of this gateway that are wanted no more. Foreign ones stay, because
 * nobody here knows their passwords to put them back.
 */
final class FormerServersStep implements Step {
  private final SetupBook book;
  private final LoginChange logins;

  FormerServersStep(SetupBook book, LoginChange logins) {
    this.book = book;
    this.logins = logins;
  }

  @Override
  public String name() {
    return "formerServers";
  }

  @Override
  public void perform(Site site, Setup before) throws WsmanException {
    Setup now = site.start();
    List<String> wanted = site.names(now, site.goal().servers());
    for (Setup.Server server : now.servers()) {
      // AMT refuses to forget a server that a rule calls
      if (site.isOurs(server) && !wanted.contains(server.name()) && !now.isCalled(server.name())) {
        site.client()
            .delete(
                "AMT_ManagementPresenceRemoteSAP",
                AmtManagementPresenceRemoteSap.key(server.name()));
        site.made().remove(server.name());
        book.made(site.platform(), site.made());
      }
    }
    if (!logins.pending(site.platform()).isNothing()) {
      logins.drop(site.platform()); // no server that is wanted is called with it
    }
  }
}
