package org.mayday.provisioning.control;

import org.mayday.wsman.WsmanException;

/** Waits for the PC to call with its new login; only then the former one is forgotten. */
final class ProofStep implements Step {
  private final SetupBook book;

  ProofStep(SetupBook book) {
    this.book = book;
  }

  @Override
  public String name() {
    return "proofByCall";
  }

  @Override
  public void perform(Site site, Setup before) throws WsmanException, AwaitingCall {
    Job job = book.find(site.platform()).orElseThrow();
    if (job.pending().isEmpty()) {
      return;
    }
    Setup now = site.now();
    boolean used =
        site.names(now, site.goal().servers()).stream()
            .flatMap(name -> now.server(name).stream())
            .anyMatch(it -> it.login().isEmpty() || it.login().equals(job.pending()));
    if (!used) {
      return;
    }
    if (!book.isProven(site.platform(), job.pending())) {
      throw new AwaitingCall();
    }
    book.adopt(site.platform());
  }
}
