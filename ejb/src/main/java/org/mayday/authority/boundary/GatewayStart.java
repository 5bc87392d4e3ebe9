package org.mayday.authority.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import jakarta.resource.ConnectionFactoryDefinition;
import jakarta.resource.spi.TransactionSupport.TransactionSupportLevel;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import org.mayday.authority.control.GatewayCertificate;
import org.mayday.home.control.StartFailure;
import org.mayday.mps.api.TlsMaterial;
import org.mayday.mps.api.TunnelConnectionFactory;

/**
 * Lets the gateway listen once everything it needs is ready: schema, vault, accounts and presence.
 * If it cannot, the deployment fails. Once a day the certificate is renewed if it is due.
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

  @PostConstruct
  void listen() {
    try {
      certificate.refresh();
      tunnels.gateway().listen(TlsMaterial.of(certificate.identity()));
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

  @Schedule(hour = "3", minute = "17", persistent = false, info = "certificate renewal")
  void renew() {
    try {
      if (certificate.refresh()) {
        tunnels.gateway().listen(TlsMaterial.of(certificate.identity()));
        LOG.log(Level.INFO, "The gateway has a new certificate: {0}.", certificate.info().sha256());
      }
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "The gateway's certificate could not be renewed.", e);
    }
  }
}
