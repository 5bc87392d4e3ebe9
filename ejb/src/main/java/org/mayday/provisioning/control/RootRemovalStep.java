package org.mayday.provisioning.control;

import java.util.List;
import org.mayday.operation.control.Glance;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.amt.AmtPublicKeyCertificate;

/** Takes the trusted root out again that came with the profile. */
final class RootRemovalStep implements Step {
  private final SetupBook book;
  private final List<String> roots;

  /**
   * The roots that came with it, in base64: that of the gateway, and the one it changes to or from.
   */
  RootRemovalStep(SetupBook book, List<String> roots) {
    this.book = book;
    this.roots = roots;
  }

  @Override
  public String name() {
    return "formerRoot";
  }

  @Override
  public void perform(Site site, Setup before) throws WsmanException {
    Job job = site.job();
    if (site.removes() && !job.root().isEmpty()) {
      for (String root : roots) {
        var there = RootStep.find(new Glance(site.client()), root);
        if (there.flatMap(AmtPublicKeyCertificate::instanceId).isPresent()) {
          site.client()
              .delete(
                  "AMT_PublicKeyCertificate",
                  AmtPublicKeyCertificate.key(there.get().instanceId().get()));
        }
      }
      book.root(site.platform(), "");
    }
  }
}
