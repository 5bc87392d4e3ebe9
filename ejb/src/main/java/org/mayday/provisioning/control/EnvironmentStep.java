package org.mayday.provisioning.control;

import org.mayday.wsman.WsmanException;
import org.mayday.wsman.instance.Selectors;
import org.mayday.wsman.instance.WsmanInstance;

/**
 * Tells the PC by which domains it knows that it is inside the company (Intel AMT Implementation
 * and Reference Guide, "Configuring Environment Detection"). It comes late, because a PC that finds
 * itself inside ends its tunnel.
 */
final class EnvironmentStep implements Step {
  private static final String CLASS = "AMT_EnvironmentDetectionSettingData";
  private static final String DOMAINS = "DetectionStrings";
  private static final String KEY = "InstanceID";

  @Override
  public String name() {
    return "homeDomains";
  }

  @Override
  public void perform(Site site, Setup before) throws WsmanException {
    WsmanInstance present = site.client().get(CLASS, Selectors.none());
    if (present.texts(DOMAINS).equals(site.goal().homeDomains())) {
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
