package org.mayday.enrolment.control;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mayday.operation.control.Glance;
import org.mayday.wsman.WsmanClient;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.WsmanFault;
import org.mayday.wsman.amt.AmtGeneralSettings;
import org.mayday.wsman.amt.AmtProvisioningCertificateHash;
import org.mayday.wsman.amt.AmtSetupAndConfigurationService;
import org.mayday.wsman.amt.ProvisioningState;
import org.mayday.wsman.cim.CimComputerSystemPackage;
import org.mayday.wsman.cim.CimSoftwareIdentity;
import org.mayday.wsman.ips.ControlMode;
import org.mayday.wsman.ips.IpsHostBasedSetupService;

/**
 * What firmware tells software on its PC of itself.
 *
 * @param platform its UUID; null if it does not tell
 * @param state how far it is set up; null if it does not tell
 * @param mode that it has
 * @param allowed modes that can be chosen; empty if it does not know set-up from the PC
 * @param realm for hashes of passwords
 * @param version such as 12.0.67; empty if it does not tell
 * @param hostName that it knows; empty if none
 * @param suffix of its domain, by which it judges setup servers; empty if it does not tell
 * @param hashes of the roots that it trusts, in lower-case hex; empty if it does not tell
 */
record HostFirmware(
    @Nullable UUID platform,
    @Nullable ProvisioningState state,
    @Nullable ControlMode mode,
    Set<ControlMode> allowed,
    String realm,
    String version,
    String hostName,
    String suffix,
    List<String> hashes) {

  boolean isSetUp() {
    return state == ProvisioningState.POST;
  }

  static HostFirmware ask(WsmanClient client) throws WsmanException {
    Glance glance = new Glance(client);
    Optional<IpsHostBasedSetupService> host = glance.get(IpsHostBasedSetupService.class);
    Optional<AmtGeneralSettings> settings = glance.get(AmtGeneralSettings.class);
    AmtSetupAndConfigurationService setup = client.get(AmtSetupAndConfigurationService.class);
    return new HostFirmware(
        told(() -> glance.get(CimComputerSystemPackage.class))
            .flatMap(CimComputerSystemPackage::platformUuid)
            .orElse(null),
        setup.provisioningState().flatMap(state -> state.known()).orElse(null),
        host.flatMap(IpsHostBasedSetupService::currentControlMode)
            .flatMap(mode -> mode.known())
            .orElse(null),
        host.map(HostFirmware::allowed).orElse(Set.of()),
        settings.flatMap(AmtGeneralSettings::digestRealm).orElse(""),
        told(() -> version(glance)).orElse(""),
        settings.flatMap(AmtGeneralSettings::hostName).orElse(""),
        setup
            .trustedDnsSuffix()
            .filter(entered -> !entered.isEmpty())
            .or(setup::dhcpDnsSuffix)
            .orElse(""),
        told(() -> Optional.of(hashes(glance))).orElse(List.of()));
  }

  private static Set<ControlMode> allowed(IpsHostBasedSetupService host) {
    return host.allowedControlModes().stream()
        .flatMap(mode -> mode.known().stream())
        .collect(Collectors.toSet());
  }

  private static Optional<String> version(Glance glance) throws WsmanException {
    return CimSoftwareIdentity.versionOf(
        CimSoftwareIdentity.AMT, glance.all(CimSoftwareIdentity.class));
  }

  private static List<String> hashes(Glance glance) throws WsmanException {
    List<String> hashes = new ArrayList<>();
    for (AmtProvisioningCertificateHash hash : glance.all(AmtProvisioningCertificateHash.class)) {
      if (hash.enabled().orElse(true)) {
        hash.hashData().map(HostFirmware::hex).ifPresent(hashes::add);
      }
    }
    return hashes;
  }

  private static String hex(String base64) {
    try {
      return HexFormat.of().formatHex(Base64.getMimeDecoder().decode(base64));
    } catch (IllegalArgumentException nonsense) {
      return "";
    }
  }

  /** What the local system account may perhaps not read. */
  private static <T> Optional<T> told(Question<T> question) throws WsmanException {
    try {
      return question.ask();
    } catch (WsmanFault notTold) {
      return Optional.empty();
    }
  }

  private interface Question<T> {
    Optional<T> ask() throws WsmanException;
  }
}
