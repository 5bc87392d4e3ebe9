package org.mayday.security.control;

import java.util.List;
import java.util.Optional;
import org.mayday.operation.control.Reads;
import org.mayday.wsman.WsmanClient;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.amt.AmtPublicKeyCertificate;
import org.mayday.wsman.amt.AmtTlsProtocolEndpointCollection;
import org.mayday.wsman.instance.EndpointReference;
import org.mayday.wsman.instance.Selectors;
import org.mayday.wsman.instance.WsmanInstance;

/** Which certificate TLS shows: the only instance of AMT_TLSCredentialContext. */
final class TlsCredential {
  private static final String CLASS = "AMT_TLSCredentialContext";
  private static final String CERTIFICATE = "ElementInContext";
  private static final String USER = "ElementProvidingContext";

  private TlsCredential() {}

  /** The instance of the certificate; empty if there is none. */
  static Optional<String> of(WsmanClient client) throws WsmanException {
    return context(client).flatMap(TlsCredential::shown);
  }

  private static Optional<String> shown(WsmanInstance context) {
    return context
        .reference(CERTIFICATE)
        .map(it -> it.selectors().values().getOrDefault("InstanceID", "").toString());
  }

  /** Has TLS show another certificate from the next commit on. */
  static void show(WsmanClient client, String instanceId) throws WsmanException {
    Optional<WsmanInstance> present = context(client);
    EndpointReference certificate = AmtPublicKeyCertificate.reference(instanceId);
    if (present.isEmpty()) {
      client.create(
          WsmanInstance.of(CLASS)
              .with(CERTIFICATE, certificate)
              .with(USER, AmtTlsProtocolEndpointCollection.reference()));
    } else if (!shown(present.get()).equals(Optional.of(instanceId))) {
      client.put(present.get().with(CERTIFICATE, certificate), Selectors.none());
    }
  }

  /** Has TLS show nothing; possible only while it is off. */
  static boolean forget(WsmanClient client) throws WsmanException {
    Optional<WsmanInstance> present = context(client);
    if (present.isPresent()) {
      client.delete(CLASS, key(present.get()));
    }
    return present.isPresent();
  }

  private static Selectors key(WsmanInstance context) {
    Selectors key = Selectors.none();
    for (String part : List.of(CERTIFICATE, USER)) {
      Optional<EndpointReference> reference = context.reference(part);
      if (reference.isPresent()) {
        key = key.and(part, reference.get());
      }
    }
    return key;
  }

  private static Optional<WsmanInstance> context(WsmanClient client) throws WsmanException {
    return Reads.all(client, CLASS).orElse(List.of()).stream().findFirst();
  }
}
