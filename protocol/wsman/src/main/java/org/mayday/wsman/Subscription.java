package org.mayday.wsman;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mayday.wsman.instance.WsmanInstance;

/**
 * Who gets which events (WS-Eventing 2004/08 as DSP0226 10 uses it).
 *
 * @param filter key of the set of events, such as {@code Intel(r) AMT:All}
 * @param delivery how they are sent
 * @param address where they are posted, http or https, at most 253 characters
 * @param login for HTTP Digest at that address
 */
public record Subscription(
    String filter, Delivery delivery, String address, Optional<Login> login) {
  static final String FILTERS = "CIM_FilterCollection";
  static final String SUBSCRIBE = "http://schemas.xmlsoap.org/ws/2004/08/eventing/Subscribe";
  static final String UNSUBSCRIBE = "http://schemas.xmlsoap.org/ws/2004/08/eventing/Unsubscribe";

  private static final String WSE = "http://schemas.xmlsoap.org/ws/2004/08/eventing";
  private static final String WSA = "http://schemas.xmlsoap.org/ws/2004/08/addressing";
  private static final String WSMAN = "http://schemas.dmtf.org/wbem/wsman/1/wsman.xsd";
  private static final String TRUST = "http://schemas.xmlsoap.org/ws/2005/02/trust";
  private static final String OASIS = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-";
  private static final String WSSE = OASIS + "wssecurity-secext-1.0.xsd";
  private static final String TOKEN = OASIS + "username-token-profile-1.0#";
  private static final String DIGEST =
      "http://schemas.dmtf.org/wbem/wsman/1/wsman/secprofile/http/digest";

  /** How events are sent. */
  public enum Delivery {
    /** Posted; an event that does not arrive is lost. */
    PUSH("http://schemas.xmlsoap.org/ws/2004/08/eventing/DeliveryModes/Push"),
    /** Posted until it is acknowledged. */
    PUSH_WITH_ACK("http://schemas.dmtf.org/wbem/wsman/1/wsman/PushWithAck");

    private final String mode;

    Delivery(String mode) {
      this.mode = mode;
    }
  }

  /**
   * A name and a password.
   *
   * @param user at most 63 characters
   * @param password never shown
   */
  public record Login(String user, String password) {
    /** Leaves the password out. */
    @Override
    public String toString() {
      return "Login[" + user + "]";
    }
  }

  /** The credentials, if there are any (DSP0226 C.4.2). */
  List<WsmanInstance> header() {
    return login.map(Subscription::issuedTokens).map(List::of).orElse(List.of());
  }

  /** The Subscribe element. */
  WsmanInstance body() {
    WsmanInstance notify =
        WsmanInstance.element(
            WSE, "NotifyTo", List.of(WsmanInstance.leaf(WSA, "Address", address)));
    WsmanInstance auth = new WsmanInstance(WSMAN, "Auth", Map.of("Profile", DIGEST), "", List.of());
    WsmanInstance sent =
        new WsmanInstance(
            WSE,
            "Delivery",
            Map.of("Mode", delivery.mode),
            "",
            login.isPresent() ? List.of(notify, auth) : List.of(notify));
    return WsmanInstance.element(WSE, "Subscribe", List.of(sent));
  }

  /** The Unsubscribe element. */
  static WsmanInstance unsubscribe() {
    return WsmanInstance.element(WSE, "Unsubscribe", List.of());
  }

  private static WsmanInstance issuedTokens(Login login) {
    WsmanInstance password =
        new WsmanInstance(
            WSSE, "Password", Map.of("Type", TOKEN + "PasswordText"), login.password(), List.of());
    WsmanInstance user =
        WsmanInstance.element(
            WSSE,
            "UsernameToken",
            List.of(WsmanInstance.leaf(WSSE, "Username", login.user()), password));
    WsmanInstance response =
        WsmanInstance.element(
            TRUST,
            "RequestSecurityTokenResponse",
            List.of(
                WsmanInstance.leaf(TRUST, "TokenType", TOKEN + "UsernameToken"),
                WsmanInstance.element(TRUST, "RequestedSecurityToken", List.of(user))));
    return WsmanInstance.element(TRUST, "IssuedTokens", List.of(response));
  }
}
