package org.mayday.authority.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.resource.ConnectionFactoryDefinition;
import jakarta.resource.spi.TransactionSupport.TransactionSupportLevel;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.util.List;
import org.mayday.authority.control.CertificateNews;
import org.mayday.authority.control.ClientCertificateIssued;
import org.mayday.authority.control.GatewayCertificate;
import org.mayday.authority.control.RootDecided;
import org.mayday.home.control.StartFailure;
import org.mayday.mps.api.MpsName;
import org.mayday.mps.api.TunnelConnectionFactory;

/**
 * Lets the gateway listen once everything it needs is ready: schema, vault, accounts and presence.
 * If it cannot, the deployment fails. Each minute certificates are renewed if they are due or their
 * files have changed; tunnels stay up.
 */
@Singleton
@Startup
@DependsOn({"Migrator", "VaultStart", "FirstAdministrator", "PresenceClock"})
@PermitAll
@ConnectionFactoryDefinition(
    name = "java:app/mps/Tunnels",
    interfaceName = "org.mayday.mps.api.TunnelConnectionFactory",
    resourceAdapter = "#mps-connector",
    transactionSupport = TransactionSupportLevel.NoTransaction,
    minPoolSize = 0,
    maxPoolSize = 1024)
public class GatewayStart {
  private static final System.Logger LOG = System.getLogger(GatewayStart.class.getName());

  @Resource(lookup = "java:app/mps/Tunnels")
  TunnelConnectionFactory tunnels;

  @Inject GatewayCertificate certificate;
  @Inject CertificateNews news;

  @PostConstruct
  void listen() {
    try {
      certificate.refresh();
      tunnels.gateway().listen(certificate.material());
    } catch (StartFailure e) {
      LOG.log(Level.ERROR, e.getMessage());
      throw e;
    } catch (UncheckedIOException e) { // its message is a sentence that names the address
      LOG.log(Level.ERROR, e.getMessage());
      throw new StartFailure(e.getMessage(), e);
    }
    LOG.log(
        Level.INFO,
        "The gateway listens on {0} as {1}.",
        tunnels.gateway().address(),
        certificate.info().subject());
  }

  /** The first PC is being given a certificate: the gateway asks for it before the PC calls. */
  public void issued(@Observes ClientCertificateIssued event) {
    refreshed();
  }

  /** Somebody has the gateway change to another root. */
  public void decided(@Observes RootDecided event) {
    if (refreshed()) {
      news.renewed(certificate.state(), certificate.identity().chain().get(0));
    }
  }

  private boolean refreshed() {
    boolean fresh = certificate.refreshIfDue();
    if (fresh) {
      tunnels.gateway().listen(certificate.material());
    }
    return fresh;
  }

  /** Looks for new files each minute, and for what is due. */
  @Schedule(
      hour = "*",
      minute = "*",
      second = "20",
      persistent = false,
      info = "certificate renewal")
  void renew() {
    try {
      List<MpsName> before = certificate.material().names();
      if (refreshed() && !certificate.material().names().equals(before)) {
        news.renewed(certificate.state(), certificate.identity().chain().get(0));
        LOG.log(Level.INFO, "The gateway has new certificates: {0}.", certificate.info().sha256());
      }
      news.warn(certificate.state(), certificate.firstToEnd());
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "The gateway's certificates could not be looked after.", e);
    }
  }
}
