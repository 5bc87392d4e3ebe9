package org.mayday.dot1x.control;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mayday.operation.boundary.BadArguments;
import org.mayday.operation.boundary.Parameter;
import org.mayday.operation.control.Arguments;
import org.mayday.wsman.cim.EapProtocol;
import org.mayday.wsman.cim.NameComparison;
import org.mayday.wsman.instance.CodedValue;
import org.mayday.wsman.instance.ValueMap;
import org.mayday.wsman.instance.WsmanInstance;

/**
 * 802.1x as profiles say it, the same for the wired port and for wireless networks. PCs prove
 * themselves by a password: a certificate is named differently in each PC, so no profile can name
 * it.
 */
public final class Dot1xValues {
  /** The parameter of the secret. */
  public static final String PASSWORD = "password";

  private static final String PROTOCOL = "protocol";
  private static final String USER = "userName";
  private static final String NAME_IS = "serverNameIs";
  private static final List<String> NUMBERS = List.of(PROTOCOL, NAME_IS);
  private static final Map<String, String> PROPERTIES =
      Map.of(
          PROTOCOL,
          "AuthenticationProtocol",
          USER,
          "Username",
          PASSWORD,
          "Password",
          "userDomain",
          "Domain",
          "roamingIdentity",
          "RoamingIdentity",
          "serverName",
          "ServerCertificateName",
          NAME_IS,
          "ServerCertificateNameComparison");
  private static final List<EapProtocol> BY_CERTIFICATE =
      List.of(EapProtocol.EAP_TLS, EapProtocol.EAP_FAST_TLS);

  private Dot1xValues() {}

  /** What can be said; all of it may be left out. */
  public static List<Parameter> parameters() {
    return List.of(Dot1xArguments.parameters()).stream()
        .filter(parameter -> PROPERTIES.containsKey(parameter.name()))
        .toList();
  }

  /** Whether anything of it was said. */
  public static boolean said(Arguments said) {
    return PROPERTIES.keySet().stream().anyMatch(name -> said.optional(name).isPresent());
  }

  /**
   * Refuses what lets no PC in.
   *
   * @throws BadArguments with a sentence
   */
  public static void check(Arguments said, String setting) {
    if (said.optional(PROTOCOL).isEmpty()
        || said.optional(USER).isEmpty()
        || said.optional(PASSWORD).isEmpty()) {
      throw new BadArguments(setting + " needs protocol, userName and password.");
    }
    EapProtocol protocol = said.choice(PROTOCOL, EapProtocol.class);
    if (BY_CERTIFICATE.contains(protocol)) {
      throw new BadArguments(
          protocol + " needs a certificate of each PC, which no profile can name.");
    }
  }

  /** How it is now; what is not told is empty, the password always is left out. */
  public static Map<String, String> of(WsmanInstance settings) {
    Map<String, String> now = new TreeMap<>();
    PROPERTIES.forEach(
        (parameter, property) -> now.put(parameter, settings.text(property).orElse("").strip()));
    now.remove(PASSWORD);
    now.computeIfPresent(PROTOCOL, (name, number) -> word(EapProtocol.class, number));
    now.computeIfPresent(NAME_IS, (name, number) -> word(NameComparison.class, number));
    return now;
  }

  /** How it would be; a text that is empty for what is not to be there. */
  public static WsmanInstance over(Map<String, String> wanted, WsmanInstance settings) {
    WsmanInstance next = settings;
    for (Map.Entry<String, String> one : PROPERTIES.entrySet()) {
      String value = wanted.get(one.getKey());
      // there is no number for "none": it stays, and means nothing while 802.1x is off
      if (value != null && !(value.isEmpty() && NUMBERS.contains(one.getKey()))) {
        next = next.with(one.getValue(), number(one.getKey(), value));
      }
    }
    return next;
  }

  private static Object number(String parameter, String value) {
    return switch (parameter) {
      case PROTOCOL -> EapProtocol.valueOf(value).number();
      case NAME_IS -> NameComparison.valueOf(value).number();
      default -> value;
    };
  }

  private static <E extends Enum<E> & ValueMap> String word(Class<E> type, String number) {
    return number.matches("\\d{1,9}")
        ? CodedValue.of(type, Long.parseLong(number)).known().map(Enum::name).orElse("")
        : "";
  }
}
