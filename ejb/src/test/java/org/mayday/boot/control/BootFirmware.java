package org.mayday.boot.control;

import java.util.List;
import org.mayday.operation.control.FirmwareFake;

/** Firmware in memory that boots. */
final class BootFirmware {
  static final String CAPABILITIES = "AMT_BootCapabilities";
  static final String SETTINGS = "AMT_BootSettingData";
  static final String POWER = "CIM_AssociatedPowerManagementService";
  private static final String DONE = "<g:ReturnValue>0</g:ReturnValue>";

  private BootFirmware() {}

  /** A PC that is on and can boot from the network, into the BIOS and from an HTTPS server. */
  static FirmwareFake on() {
    return new FirmwareFake()
        .having(
            CAPABILITIES,
            "<g:BIOSSetup>true</g:BIOSSetup><g:ForcePXEBoot>true</g:ForcePXEBoot>"
                + "<g:SOL>true</g:SOL><g:SecureErase>true</g:SecureErase>"
                + "<g:ForceUEFIHTTPSBoot>true</g:ForceUEFIHTTPSBoot>"
                + "<g:ForceWinREBoot>true</g:ForceWinREBoot>"
                + "<g:PlatformErase>68</g:PlatformErase>")
        .having(
            SETTINGS,
            "<g:BIOSSetup>false</g:BIOSSetup><g:BootMediaIndex>0</g:BootMediaIndex>"
                + "<g:EnforceSecureBoot>false</g:EnforceSecureBoot>"
                + "<g:OptionsCleared>true</g:OptionsCleared>"
                + "<g:PlatformErase>false</g:PlatformErase><g:RPEEnabled>true</g:RPEEnabled>"
                + "<g:SecureErase>false</g:SecureErase>"
                + "<g:UefiBootNumberOfParams>0</g:UefiBootNumberOfParams>"
                + "<g:UseIDER>true</g:UseIDER><g:UseSOL>false</g:UseSOL>")
        .having(
            POWER,
            "<g:AvailableRequestedPowerStates>10</g:AvailableRequestedPowerStates>"
                + "<g:PowerState>2</g:PowerState>")
        .having("CIM_BootService", "<g:EnabledState>32771</g:EnabledState>")
        .having("AMT_SetupAndConfigurationService", "<g:ProvisioningMode>1</g:ProvisioningMode>")
        .listing(
            "AMT_PublicKeyCertificate",
            "<g:AMT_PublicKeyCertificate><g:TrustedRootCertficate>true</g:TrustedRootCertficate>"
                + "</g:AMT_PublicKeyCertificate>")
        .answering("Put " + SETTINGS, "<g:AMT_BootSettingData/>")
        .returning("ChangeBootOrder", "CIM_BootConfigSetting", DONE)
        .returning("SetBootConfigRole", "CIM_BootService", DONE)
        .returning("RequestPowerStateChange", "CIM_PowerManagementService", DONE);
  }

  /** Without the questions that change nothing. */
  static List<String> changes(FirmwareFake firmware) {
    return firmware.asked().stream()
        .filter(asked -> !asked.matches("(Get|Enumerate|Pull) .*"))
        .toList();
  }
}
