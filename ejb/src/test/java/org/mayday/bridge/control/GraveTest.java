package org.mayday.bridge.control;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mayday.bridge.boundary.BridgeRefused;
import org.mayday.staff.boundary.Role;

/** Which messages need a supervisor. */
class GraveTest {
  private static final String TRANSFER = "http://schemas.xmlsoap.org/ws/2004/09/transfer/";
  private static final String EVENTING = "http://schemas.xmlsoap.org/ws/2004/08/eventing/";
  private static final String AMT = "http://intel.com/wbem/wscim/1/amt-schema/1/";
  private static final String IPS = "http://intel.com/wbem/wscim/1/ips-schema/1/";
  private static final String CIM = "http://schemas.dmtf.org/wbem/wscim/1/cim-schema/2/";

  private final MessageReader reader = new MessageReader();

  private Role needed(String action, String resource, String body) throws BridgeRefused {
    return reader
        .read(
            ("<s:Envelope xmlns:s='http://www.w3.org/2003/05/soap-envelope'"
                    + " xmlns:a='http://schemas.xmlsoap.org/ws/2004/08/addressing'"
                    + " xmlns:w='http://schemas.dmtf.org/wbem/wsman/1/wsman.xsd'><s:Header><a:Action>"
                    + action
                    + "</a:Action><w:ResourceURI>"
                    + resource
                    + "</w:ResourceURI></s:Header><s:Body>"
                    + body
                    + "</s:Body></s:Envelope>")
                .getBytes(UTF_8))
        .role();
  }

  private Role method(String resource, String method) throws BridgeRefused {
    return needed(resource + "/" + method, resource, "");
  }

  @ParameterizedTest
  @CsvSource({
    AMT + "AMT_SetupAndConfigurationService,Unprovision",
    AMT + "AMT_SetupAndConfigurationService,PartialUnprovision",
    AMT + "AMT_SetupAndConfigurationService,SetMEBxPassword",
    AMT + "AMT_SetupAndConfigurationService,CommitChanges",
    IPS + "IPS_HostBasedSetupService,AdminSetup",
    AMT + "AMT_AuthorizationService,AddUserAclEntryEx",
    AMT + "AMT_AuthorizationService,SetAdminAclEntryEx",
    AMT + "AMT_AuthorizationService,RemoveUserAclEntry",
    AMT + "AMT_PublicKeyManagementService,AddTrustedRootCertificate",
    AMT + "AMT_RemoteAccessService,AddMpServer",
    AMT + "AMT_UserInitiatedConnectionService,RequestStateChange",
    AMT + "AMT_AuditLog,ClearLog",
    AMT + "AMT_MessageLog,ClearLog",
    CIM + "CIM_BootService,RequestStateChange",
    AMT + "amt_setupandconfigurationservice,unprovision",
  })
  void needsASupervisorForGraveMethods(String resource, String method) throws BridgeRefused {
    assertThat(method(resource, method)).isEqualTo(Role.SUPERVISOR);
  }

  @ParameterizedTest
  @CsvSource({
    "Put," + AMT + "AMT_TLSSettingData",
    "Create," + AMT + "AMT_TLSCredentialContext",
    "Delete," + AMT + "AMT_PublicKeyCertificate",
    "Delete," + AMT + "AMT_PublicPrivateKeyPair",
    "Delete," + AMT + "AMT_RemoteAccessPolicyRule",
    "Delete," + CIM + "CIM_PolicyRule",
    "Delete," + AMT + "AMT_ManagementPresenceRemoteSAP",
    "Put," + AMT + "AMT_EnvironmentDetectionSettingData",
    "Put," + IPS + "IPS_OptInService",
  })
  void needsASupervisorForGraveInstances(String operation, String resource) throws BridgeRefused {
    assertThat(needed(TRANSFER + operation, resource, "")).isEqualTo(Role.SUPERVISOR);
    assertThat(needed(TRANSFER + "Get", resource, "")).isEqualTo(Role.VIEWER);
  }

  @ParameterizedTest
  @CsvSource({
    CIM + "CIM_PowerManagementService,RequestPowerStateChange",
    CIM + "CIM_BootService,SetBootConfigRole",
    CIM + "CIM_BootConfigSetting,ChangeBootOrder",
    IPS + "IPS_OptInService,StartOptIn",
    IPS + "IPS_OptInService,SendOptInCode",
    AMT + "AMT_MessageLog,FreezeLog",
    AMT + "AMT_RedirectionService,RequestStateChange",
    AMT + "AMT_TimeSynchronizationService,SetHighAccuracyTimeSynch",
  })
  void leavesTheDailyWorkToTechnicians(String resource, String method) throws BridgeRefused {
    assertThat(method(resource, method)).isEqualTo(Role.TECHNICIAN);
  }

  @Test
  void tellsBootingFromErasing() throws BridgeRefused {
    assertThat(boot("<b:BIOSSetup>true</b:BIOSSetup><b:SecureErase>false</b:SecureErase>"))
        .isEqualTo(Role.TECHNICIAN);
    assertThat(boot("<b:PlatformErase>0</b:PlatformErase><b:SecureErase/>"))
        .isEqualTo(Role.TECHNICIAN);
    for (String erasing :
        new String[] {
          "<b:SecureErase>true</b:SecureErase>",
          "<b:PlatformErase> TRUE </b:PlatformErase>",
          "<b:PlatformErase>1</b:PlatformErase>",
          "<b:SecureErase>false</b:SecureErase><b:SecureErase>true</b:SecureErase>",
          "<b:x><b:PlatformErase>yes</b:PlatformErase></b:x>"
        }) {
      assertThat(boot(erasing)).as(erasing).isEqualTo(Role.SUPERVISOR);
    }
  }

  private Role boot(String properties) throws BridgeRefused {
    String resource = AMT + "AMT_BootSettingData";
    return needed(
        TRANSFER + "Put",
        resource,
        "<b:AMT_BootSettingData xmlns:b='"
            + resource
            + "'>"
            + properties
            + "</b:AMT_BootSettingData>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        AMT + "AMT_SetupAndConfigurationService/Unprovision",
        CIM + "CIM_CredentialManagementService/Unprovision",
        "urn:Unprovision",
        TRANSFER + "Put",
        EVENTING + "Subscribe",
        "/"
      })
  void takesWhatCannotBeToldForGrave(String action) throws BridgeRefused {
    String harmless = AMT + "AMT_GeneralSettings";
    assertThat(needed(action, harmless + "/?x", "")).isEqualTo(Role.SUPERVISOR);
  }

  @Test
  void goesByTheClassOfTheActionToo() throws BridgeRefused {
    String resource = AMT + "AMT_GeneralSettings";
    assertThat(needed(AMT + "AMT_AuthorizationService/RemoveUserAclEntry", resource, ""))
        .isEqualTo(Role.SUPERVISOR);
    assertThat(needed(EVENTING + "Subscribe", CIM + "CIM_FilterCollection", ""))
        .isEqualTo(Role.SUPERVISOR);
    assertThat(needed(TRANSFER + "Put", resource, "")).isEqualTo(Role.TECHNICIAN);
  }
}
