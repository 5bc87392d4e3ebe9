package org.mayday.provisioning.control;

import org.mayday.wsman.WsmanException;

/** Waits for the PC to call with its new login; only then the former one is forgotten. */
final class ProofStep implements Step {
  private final LoginChange logins;

  ProofStep(LoginChange logins) {
    this.logins = logins;
  }

  @Override
  public String name() {
    return "proofByCall";
  }

  @Override
  public void perform(Site site, Setup before) throws WsmanException, AwaitingCall {
    LoginChange.Pending pending = logins.pending(site.platform());
    if (pending.isNothing()) {
      return;
    }
    Setup now = site.start();
    boolean used =
        pending.certificate().isEmpty()
            ? site.target(now).equals(pending.user())
            : site.names(now, site.goal().servers()).stream()
                .flatMap(name -> now.server(name).stream())
                .anyMatch(pending::isFor);
    if (!used) {
      return; // the present login does for all servers that are wanted
    }
    if (!logins.isProven(site.platform())) {
      throw new AwaitingCall();
    }
    logins.adopt(site.platform());
  }
}
