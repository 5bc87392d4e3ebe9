package org.mayday.bridge.control;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.mayday.wsman.instance.WsmanInstance;

/**
 * Messages that may destroy what a PC keeps or take it out of management. The line is that of
 * Mayday's own operations: what needs a supervisor there needs one here, whoever writes the message
 * (Intel AMT Implementation and Reference Guide, the pages of these classes).
 */
final class Grave {
  private static final Pattern CLASS_NAME = Pattern.compile("(AMT|IPS|CIM)_[A-Za-z0-9_]{1,100}");

  /** Classes of which everything is grave that does not only read. */
  private static final Set<String> CLASSES =
      Set.of(
          // set-up: unprovisioning, MEBx password, control mode, commit of TLS
          "AMT_SetupAndConfigurationService",
          "IPS_HostBasedSetupService",
          "AMT_ProvisioningCertificateHash",
          // accounts
          "AMT_AuthorizationService",
          "AMT_KerberosSettingData",
          // certificates, keys and TLS
          "AMT_PublicKeyManagementService",
          "AMT_PublicKeyCertificate",
          "AMT_PublicPrivateKeyPair",
          "AMT_TLSSettingData",
          "AMT_TLSCredentialContext",
          "AMT_TLSProtocolEndpoint",
          "AMT_TLSProtocolEndpointCollection",
          // whom and when to call
          "AMT_RemoteAccessService",
          "AMT_RemoteAccessPolicyRule",
          "AMT_RemoteAccessPolicyAppliesToMPS",
          "AMT_RemoteAccessCredentialContext",
          "AMT_ManagementPresenceRemoteSAP",
          "AMT_MPSUsernamePassword",
          "AMT_UserInitiatedConnectionService",
          "AMT_EnvironmentDetectionSettingData",
          // what the system on the PC may send, and who watches it
          "AMT_SystemDefensePolicy",
          "AMT_NetworkPortSystemDefensePolicy",
          "AMT_Hdr8021Filter",
          "AMT_IPHeadersFilter",
          "AMT_AgentPresenceWatchdog",
          "AMT_AgentPresenceWatchdogAction",
          // records, and who is told of events
          "AMT_AuditLog",
          "AMT_AuditPolicyRule",
          "CIM_FilterCollectionSubscription",
          "CIM_ListenerDestinationWSManagement",
          // what is seen of the screen
          "IPS_KVMRedirectionSettingData",
          // superclasses by which instances of those above can be named
          "CIM_Credential",
          "CIM_CredentialContext",
          "CIM_PolicyRule",
          "CIM_PolicySet",
          "CIM_RemoteServiceAccessPoint",
          "CIM_ServiceAccessPoint",
          "CIM_SettingData");

  /** Single operations of other classes. */
  private static final Map<String, Set<String>> OPERATIONS =
      Map.of(
          "AMT_MessageLog", Set.of("ClearLog"),
          "AMT_SystemPowerScheme", Set.of("SetPowerScheme"),
          "CIM_BootService", Set.of("RequestStateChange"),
          "IPS_OptInService", Set.of("Put"));

  private static final String BOOT_SETTINGS = "AMT_BootSettingData";
  private static final Set<String> ERASING = Set.of("secureerase", "platformerase");
  private static final Set<String> OFF = Set.of("", "0", "false");

  private Grave() {}

  /**
   * Whether a message that does not only read is grave. What cannot be told for sure is.
   *
   * @param body of the message
   */
  static boolean is(Wish wish, WsmanInstance body) {
    Set<String> classes = wish.classNames();
    return classes.isEmpty()
        || wish.operation().isEmpty()
        || classes.stream().anyMatch(name -> isGrave(name, wish.operation().get(), body));
  }

  private static boolean isGrave(String className, String operation, WsmanInstance body) {
    return !CLASS_NAME.matcher(className).matches()
        || holds(CLASSES, className)
        || OPERATIONS.entrySet().stream()
            .anyMatch(
                entry ->
                    entry.getKey().equalsIgnoreCase(className)
                        && holds(entry.getValue(), operation))
        || BOOT_SETTINGS.equalsIgnoreCase(className) && erases(body);
  }

  private static boolean holds(Set<String> names, String name) {
    return names.stream().anyMatch(name::equalsIgnoreCase);
  }

  /** Whether boot settings have anything erased at the next start. */
  private static boolean erases(WsmanInstance element) {
    boolean switchedOn =
        ERASING.contains(element.name().toLowerCase(Locale.ROOT))
            && !OFF.contains(element.text().strip().toLowerCase(Locale.ROOT));
    return switchedOn || element.children().stream().anyMatch(Grave::erases);
  }
}
