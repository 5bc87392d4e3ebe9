package org.mayday.bridge.control;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mayday.staff.boundary.Role;
import org.mayday.wsman.instance.WsmanInstance;

/**
 * What a message asks for.
 *
 * @param action wsa:Action
 * @param resource wsman:ResourceURI, empty if there is none
 */
record Wish(String action, String resource) {
  private static final String TRANSFER = "http://schemas.xmlsoap.org/ws/2004/09/transfer/";
  private static final String ENUMERATION = "http://schemas.xmlsoap.org/ws/2004/09/enumeration/";
  private static final String EVENTING = "http://schemas.xmlsoap.org/ws/2004/08/eventing/";
  private static final String AMT = "http://intel.com/wbem/wscim/1/amt-schema/1/";

  /** Operations of the standards that change nothing (DSP0226 7, 8, 10). */
  private static final Set<String> READING =
      Set.of(
          TRANSFER + "Get",
          ENUMERATION + "Enumerate",
          ENUMERATION + "Pull",
          ENUMERATION + "Release",
          EVENTING + "GetStatus");

  /**
   * Methods that only read (Intel AMT Implementation and Reference Guide, the pages of these
   * classes). The positions in a log are of one reader, not of the log.
   */
  private static final Map<String, Set<String>> READING_METHODS =
      Map.of(
          "AMT_AuditLog",
          Set.of("ReadRecords", "ExportAuditLogSignature"),
          "AMT_AuthorizationService",
          Set.of(
              "EnumerateUserAclEntries",
              "GetUserAclEntryEx",
              "GetAdminAclEntry",
              "GetAdminAclEntryStatus",
              "GetAdminNetAclEntryStatus",
              "GetAclEnabledState"),
          "AMT_GeneralSettings",
          Set.of("AMTAuthenticate"),
          "AMT_KerberosSettingData",
          Set.of("GetCredentialCacheState"),
          "AMT_MessageLog",
          Set.of("GetRecord", "GetRecords", "PositionAtRecord", "PositionToFirstRecord"),
          "AMT_SetupAndConfigurationService",
          Set.of("GetProvisioningAuditRecord", "GetUuid"),
          "AMT_SystemDefensePolicy",
          Set.of("GetTimeout"),
          "AMT_TimeSynchronizationService",
          Set.of("GetLowAccuracyTimeSynch"));

  /**
   * The least role that may have it carried to a PC.
   *
   * @param body of the message
   */
  Role role(WsmanInstance body) {
    if (isReading()) {
      return Role.VIEWER;
    }
    return Grave.is(this, body) ? Role.SUPERVISOR : Role.TECHNICIAN;
  }

  /** Whether it changes nothing; what is not known to read is taken to change. */
  private boolean isReading() {
    if (READING.contains(action)) {
      return true;
    }
    String className = className();
    return resource.equals(AMT + className)
        && READING_METHODS.getOrDefault(className, Set.of()).stream()
            .anyMatch(method -> action.equals(resource + "/" + method));
  }

  /** Operation and class in a few words. */
  String words() {
    if (!resource.isEmpty() && action.startsWith(resource + "/")) {
      return className() + "." + action.substring(resource.length() + 1);
    }
    boolean known =
        action.startsWith(TRANSFER)
            || action.startsWith(ENUMERATION)
            || action.startsWith(EVENTING);
    String operation = known ? action.substring(action.lastIndexOf('/') + 1) : action;
    return resource.isEmpty() ? operation : operation + " " + className();
  }

  /**
   * The operation or method without its class; empty if it is none that WS-Management has, or an
   * order of WS-Eventing, which is not of a class.
   */
  Optional<String> operation() {
    if (action.startsWith(EVENTING)) {
      return Optional.empty();
    }
    return Optional.of(action.substring(action.lastIndexOf('/') + 1))
        .filter(name -> !name.isEmpty() && action.contains("/"));
  }

  /** The classes that resource and action name; firmware may go by either. */
  Set<String> classNames() {
    if (resource.isEmpty()) {
      return Set.of();
    }
    if (action.startsWith(TRANSFER)) {
      return Set.of(className());
    }
    String ofAction = action.substring(0, Math.max(0, action.lastIndexOf('/')));
    return className().equals(last(ofAction))
        ? Set.of(className())
        : Set.of(className(), last(ofAction));
  }

  private String className() {
    return last(resource);
  }

  private static String last(String uri) {
    return uri.substring(uri.lastIndexOf('/') + 1);
  }
}
