package org.mayday.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mayday.announcement.boundary.Broker;
import org.mayday.authority.boundary.Authority;
import org.mayday.authority.boundary.CertificateInfo;
import org.mayday.fleet.boundary.Fleet;
import org.mayday.fleet.boundary.PlatformPage;
import org.mayday.presence.boundary.GatewayNow;
import org.mayday.presence.boundary.Presence;

/** The page of the gateway. */
@Named
@RequestScoped
public class GatewayPage {
  private static final int OLD_PCS = 100;

  @Inject Presence presence;
  @Inject Authority authority;
  @Inject Fleet fleet;
  @Inject Broker broker;

  private @Nullable GatewayNow gateway;
  private @Nullable PlatformPage oldPcs;
  private @Nullable CertificateInfo certificate;

  /** Forgets the figures, so that they are read anew for the page or the part to be written. */
  public void load() {
    gateway = null;
    oldPcs = null;
  }

  /** How often which reason turned a connection away, reasons by name. */
  public List<Map.Entry<String, Long>> getReasons() {
    return getGateway().figures().refusals().entrySet().stream()
        .filter(entry -> entry.getValue() > 0)
        .map(entry -> Map.entry(entry.getKey().name(), entry.getValue()))
        .sorted(Map.Entry.comparingByKey())
        .toList();
  }

  /** Whether a certificate should be renewed. */
  public boolean isExpiringSoon() {
    return authority.state().expiring();
  }

  /** Why new certificates could not be taken; empty if there is nothing. */
  public String getCertificateTrouble() {
    return authority.state().trouble();
  }

  /** All certificates that PCs may be shown, the default ones first. */
  public List<CertificateInfo> getCertificates() {
    return authority.certificates();
  }

  /** Whether old PCs may call, or did so last. */
  public boolean isLegacyShown() {
    return getGateway().listeners().stream().anyMatch(one -> one.name().equals("legacy"))
        || getOldPcs().total() > 0;
  }

  /** The PCs whose last tunnel came through the legacy listener. */
  public PlatformPage getOldPcs() {
    if (oldPcs == null) {
      oldPcs = fleet.throughListener("legacy", OLD_PCS);
    }
    return oldPcs;
  }

  /** The listeners and their figures. */
  public GatewayNow getGateway() {
    if (gateway == null) {
      gateway = presence.gateway();
    }
    return gateway;
  }

  /** What the gateway proves itself with. */
  public CertificateInfo getCertificate() {
    if (certificate == null) {
      certificate = authority.certificate();
    }
    return certificate;
  }

  public boolean isBrokerReachable() {
    return broker.reachable();
  }

  public long getBacklog() {
    return broker.backlog();
  }
}
