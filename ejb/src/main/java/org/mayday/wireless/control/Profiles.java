package org.mayday.wireless.control;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mayday.operation.boundary.BadArguments;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationFailed.Kind;
import org.mayday.operation.control.Glance;
import org.mayday.wsman.WsmanClient;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.amt.AmtWiFiPortConfigurationService;
import org.mayday.wsman.cim.CimWiFiEndpointCapabilities;
import org.mayday.wsman.cim.CimWiFiEndpointSettings;
import org.mayday.wsman.cim.WiFiAuthentication;

/** The wireless profiles of a PC, and the rules for new ones. */
final class Profiles {
  private static final Set<WiFiAuthentication> WITH_PASSPHRASE =
      Set.of(WiFiAuthentication.WPA_PSK, WiFiAuthentication.WPA2_PSK, WiFiAuthentication.WPA3_SAE);
  private static final Set<WiFiAuthentication> WITH_DOT1X =
      Set.of(WiFiAuthentication.WPA_ENTERPRISE, WiFiAuthentication.WPA2_ENTERPRISE);
  private static final int LONGEST_SSID = 32;

  /** As many as any firmware takes. */
  private static final int MOST = 16;

  private final WsmanClient client;
  private final List<CimWiFiEndpointSettings> all;

  private Profiles(WsmanClient client, List<CimWiFiEndpointSettings> all) {
    this.client = client;
    this.all = all;
  }

  /**
   * Reads them.
   *
   * @throws OperationFailed if the PC has no wireless port
   */
  static Profiles of(WsmanClient client) throws WsmanException, OperationFailed {
    Glance glance = new Glance(client);
    if (glance.get(AmtWiFiPortConfigurationService.class).isEmpty()) {
      throw new OperationFailed(
          Kind.NOT_OFFERED, "This PC has no wireless port that the firmware can use.");
    }
    return new Profiles(client, glance.all(CimWiFiEndpointSettings.class));
  }

  /** Whether the firmware takes no more. */
  boolean isFull() {
    return all.size() >= MOST;
  }

  Optional<CimWiFiEndpointSettings> named(String name) {
    return all.stream()
        .filter(one -> one.elementName().filter(name::equals).isPresent())
        .findFirst();
  }

  CimWiFiEndpointSettings required(String name) throws OperationFailed {
    return named(name)
        .orElseThrow(
            () ->
                new OperationFailed(
                    Kind.NOT_OFFERED, "The PC has no wireless profile \"" + name + "\"."));
  }

  /** Refuses a priority that another profile has. */
  void checkPriority(long priority, String name) {
    for (CimWiFiEndpointSettings other : all) {
      boolean same = other.priority().filter(number -> number == priority).isPresent();
      if (same && other.elementName().filter(name::equals).isEmpty()) {
        throw new BadArguments(
            "priority %d belongs to the profile \"%s\" already."
                .formatted(priority, other.elementName().orElse("")));
      }
    }
  }

  /** Refuses what the firmware does not say that it can do. Firmware that says nothing may try. */
  void checkOffered(WiFiAuthentication authentication) throws WsmanException, OperationFailed {
    List<CimWiFiEndpointCapabilities> told =
        new Glance(client).all(CimWiFiEndpointCapabilities.class);
    boolean says = told.stream().anyMatch(one -> !one.supportedAuthenticationMethods().isEmpty());
    boolean offers =
        told.stream()
            .flatMap(one -> one.supportedAuthenticationMethods().stream())
            .anyMatch(method -> method.is(authentication));
    if (says && !offers) {
      throw new OperationFailed(
          Kind.NOT_OFFERED, "This firmware does not offer " + authentication.words() + ".");
    }
  }

  /** Refuses names of networks that do not fit into 1 to 32 bytes (IEEE 802.11). */
  static void checkSsid(String ssid) {
    int bytes = ssid.getBytes(StandardCharsets.UTF_8).length;
    if (bytes < 1 || bytes > LONGEST_SSID) {
      throw new BadArguments("ssid must have 1 to 32 bytes in UTF-8.");
    }
  }

  /** Refuses a passphrase that is not one, or is missing, or is not wanted (IEEE 802.11 J.4). */
  static void checkPassphrase(
      WiFiAuthentication authentication, Optional<String> passphrase, boolean needed) {
    boolean wanted = WITH_PASSPHRASE.contains(authentication);
    if (!wanted && passphrase.isPresent()) {
      throw new BadArguments(authentication.words() + " takes no passphrase.");
    }
    if (wanted && needed && passphrase.isEmpty()) {
      throw new BadArguments(authentication.words() + " needs passphrase.");
    }
    if (passphrase.filter(text -> !text.matches("[ -~]{8,63}")).isPresent()) {
      throw new BadArguments("passphrase must have 8 to 63 characters of ASCII.");
    }
  }

  static boolean needsPassphrase(WiFiAuthentication authentication) {
    return WITH_PASSPHRASE.contains(authentication);
  }

  static boolean needsDot1x(WiFiAuthentication authentication) {
    return WITH_DOT1X.contains(authentication);
  }
}
