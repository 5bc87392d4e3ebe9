package org.mayday.dot1x.control;

import java.util.Arrays;
import java.util.Optional;
import org.mayday.operation.boundary.BadArguments;
import org.mayday.operation.boundary.Parameter;
import org.mayday.operation.control.Arguments;
import org.mayday.wsman.cim.EapProtocol;
import org.mayday.wsman.cim.NameComparison;
import org.mayday.wsman.instance.EndpointReference;
import org.mayday.wsman.instance.Selectors;
import org.mayday.wsman.instance.WsmanInstance;

/**
 * What is said of 802.1x along with an operation (Intel AMT Implementation and Reference Guide,
 * CIM_IEEE8021xSettings). The same for the wired port and for wireless profiles.
 */
public final class Dot1xArguments {
  private static final String PROTOCOL = "protocol";
  private static final String PASSWORD = "password";
  private static final String CLIENT = "clientCertificate";
  private static final String ISSUER = "serverIssuer";

  private Dot1xArguments() {}

  /** The parameters; all may be left out. */
  public static Parameter[] parameters() {
    return new Parameter[] {
      Parameter.choice(PROTOCOL, EapProtocol.class).optional().initially(""),
      Parameter.text("userName", 128).optional(),
      Parameter.secret(PASSWORD, 256).optional(),
      Parameter.text("userDomain", 128).optional(),
      Parameter.text("roamingIdentity", 80).optional(),
      Parameter.text("serverName", 80).optional(),
      Parameter.choice("serverNameIs", NameComparison.class).optional().initially(""),
      Parameter.text(CLIENT, 128).optional(),
      Parameter.text(ISSUER, 128).optional()
    };
  }

  /** Whether anything of it was said. */
  public static boolean said(Arguments said) {
    return Arrays.stream(parameters()).anyMatch(one -> said.optional(one.name()).isPresent());
  }

  /** Whether it was said how the PC proves that it may enter. */
  public static boolean saysHow(Arguments said) {
    return said.optional(PROTOCOL).isPresent();
  }

  /** Puts what was said over settings; what was not said stays. */
  public static WsmanInstance over(Arguments said, WsmanInstance settings) {
    WsmanInstance next = settings;
    if (said.optional(PROTOCOL).isPresent()) {
      EapProtocol protocol = said.choice(PROTOCOL, EapProtocol.class);
      check(said, protocol);
      next = next.with("AuthenticationProtocol", protocol.number());
    }
    next = text(said, "userName", "Username", next);
    next = text(said, PASSWORD, "Password", next);
    next = text(said, "userDomain", "Domain", next);
    next = text(said, "roamingIdentity", "RoamingIdentity", next);
    next = text(said, "serverName", "ServerCertificateName", next);
    if (said.optional("serverNameIs").isPresent()) {
      NameComparison by = said.choice("serverNameIs", NameComparison.class);
      next = next.with("ServerCertificateNameComparison", by.number());
    }
    return next;
  }

  /** The PC's own certificate, if it was said. */
  public static Optional<EndpointReference> client(Arguments said) {
    return certificate(said, CLIENT);
  }

  /** The issuer of the server's certificate, if it was said. */
  public static Optional<EndpointReference> issuer(Arguments said) {
    return certificate(said, ISSUER);
  }

  private static void check(Arguments said, EapProtocol protocol) {
    boolean byCertificate = protocol == EapProtocol.EAP_TLS || protocol == EapProtocol.EAP_FAST_TLS;
    if (byCertificate && said.optional(CLIENT).isEmpty()) {
      throw new BadArguments(protocol + " needs clientCertificate.");
    }
    if (!byCertificate && said.optional("userName").isEmpty()) {
      throw new BadArguments(protocol + " needs userName and password.");
    }
    if (!byCertificate && said.optional(PASSWORD).isEmpty()) {
      throw new BadArguments(protocol + " needs userName and password.");
    }
  }

  private static WsmanInstance text(
      Arguments said, String parameter, String property, WsmanInstance settings) {
    Optional<String> value = said.optional(parameter);
    return value.isPresent() ? settings.with(property, value.get()) : settings;
  }

  private static Optional<EndpointReference> certificate(Arguments said, String parameter) {
    return said.optional(parameter)
        .map(
            id -> EndpointReference.to("AMT_PublicKeyCertificate", Selectors.of("InstanceID", id)));
  }
}
