package org.mayday.provisioning.control;

import org.mayday.wsman.WsmanException;
import org.mayday.wsman.instance.Selectors;
import org.mayday.wsman.instance.WsmanInstance;

/**
 * Tells the PC by which domains it knows that it is inside the company (Intel AMT Implementation
 * and Reference Guide, "Configuring Environment Detection"). It comes late, because a PC that finds
 * itself inside ends its tunnel; but a PC that knows no domain at all believes to be inside
 * wherever it is, and would never make the call that is the proof.
 */
final class EnvironmentStep implements Step {
  private static final String CLASS = "AMT_EnvironmentDetectionSettingData";
  private static final String DOMAINS = "DetectionStrings";
  private static final String KEY = "InstanceID";

  private final boolean first;

  /**
   * The step.
   *
   * @param first whether only a PC that knows no domain is told
   */
  EnvironmentStep(boolean first) {
    this.first = first;
  }

  @Override
  public String name() {
    return first ? "firstHomeDomains" : "homeDomains";
  }

  @Override
  public void perform(Site site, Setup before) throws WsmanException {
    WsmanInstance present = site.client().get(CLASS, Selectors.none());
    boolean told = !present.texts(DOMAINS).isEmpty();
    if (first && told || present.texts(DOMAINS).equals(site.goal().homeDomains())) {
      return;
    }
    WsmanInstance next = present.without(DOMAINS);
    for (String domain : site.goal().homeDomains()) {
      next = next.adding(DOMAINS, domain);
    }
    site.client()
        .put(next, present.text(KEY).map(id -> Selectors.of(KEY, id)).orElse(Selectors.none()));
  }
}
