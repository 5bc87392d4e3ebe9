package org.mayday.provisioning.control;

import org.mayday.operation.control.Glance;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.amt.AmtPublicKeyCertificate;

/** Takes the trusted root out again that came with the profile. */
final class RootRemovalStep implements Step {
  private final SetupBook book;
  private final String root;

  /** The root in base64. */
  RootRemovalStep(SetupBook book, String root) {
    this.book = book;
    this.root = root;
  }

  @Override
  public String name() {
    return "formerRoot";
  }

  @Override
  public void perform(Site site, Setup before) throws WsmanException {
    Job job = book.find(site.platform()).orElseThrow();
    if (site.removes() && !job.root().isEmpty()) {
      var added = RootStep.find(new Glance(site.client()), root);
      if (added
          .flatMap(AmtPublicKeyCertificate::instanceId)
          .filter(job.root()::equals)
          .isPresent()) {
        site.client().delete("AMT_PublicKeyCertificate", AmtPublicKeyCertificate.key(job.root()));
      }
      book.root(site.platform(), "");
    }
  }
}
