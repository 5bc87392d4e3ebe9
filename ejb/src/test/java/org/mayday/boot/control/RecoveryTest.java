package org.mayday.boot.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mayday.boot.control.BootFirmware.SETTINGS;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mayday.operation.boundary.Effect;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationFailed.Kind;
import org.mayday.operation.boundary.Sheet;
import org.mayday.operation.control.FirmwareFake;
import org.mayday.operation.control.FirmwareOperation;
import org.mayday.operation.control.WorkFake;
import org.mayday.staff.boundary.Role;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.amt.UefiBootParameters;

/** Recovery from an HTTPS server and from the PC itself, and erasing. */
class RecoveryTest {
  private static final String PUT = "Put " + SETTINGS;
  private static final String ORDER = "ChangeBootOrder CIM_BootConfigSetting";
  private static final Map<String, String> IMAGE =
      Map.of("url", "https://recovery.example/image.iso");

  private final FirmwareFake firmware = BootFirmware.on();

  @Test
  void bootsFromAnHttpsServer() throws WsmanException, OperationFailed {
    Map<String, String> said = new HashMap<>(IMAGE);
    said.put("user", "tern");
    said.put("password", "secret");
    Sheet sheet = perform(new BootHttps(), said);
    UefiBootParameters expected =
        new UefiBootParameters()
            .text(1, "https://recovery.example/image.iso")
            .number8(20, 1)
            .number16(30, 0)
            .text(40, "tern")
            .text(41, "secret");
    assertThat(firmware.sent(PUT))
        .contains("UefiBootParametersArray>" + expected.base64() + "<")
        .contains("UefiBootNumberOfParams>5<", "EnforceSecureBoot>true<", "BootMediaIndex>0<");
    assertThat(firmware.sent(ORDER)).contains("Force OCR UEFI HTTPS Boot");
    assertThat(sheet.value("boot", "trustedRoots")).contains("1 of the firmware");
    assertThat(sheet.toString()).doesNotContain("secret");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://recovery.example/a",
        "https://",
        "https://user:word@recovery.example/",
        "https://recovery.example/übel",
        "no address"
      })
  void takesNoOtherAddress(String url) {
    OperationFailed failed = fails(new BootHttps(), Map.of("url", url));
    assertThat(failed).hasMessageContaining("https://");
    assertThat(firmware.asked()).isEmpty();
  }

  @Test
  void saysWhatStandsBeforeIt() {
    firmware.having("CIM_BootService", "<g:EnabledState>32768</g:EnabledState>");
    assertThat(fails(new BootHttps(), IMAGE)).hasMessageContaining("boot.recoverySwitch");
    firmware.having("CIM_BootService", "<g:EnabledState>32769</g:EnabledState>");
    firmware.listing("AMT_PublicKeyCertificate", "");
    assertThat(fails(new BootHttps(), IMAGE)).hasMessageContaining("trusts no root");
    firmware.having(SETTINGS, "<g:UEFIHTTPSBootEnabled>false</g:UEFIHTTPSBootEnabled>");
    assertThat(fails(new BootHttps(), IMAGE)).hasMessageContaining("BIOS of this PC");
    assertThat(BootFirmware.changes(firmware)).isEmpty();
  }

  @Test
  void keepsSecureBootInClientControlMode() {
    firmware.having(
        "AMT_SetupAndConfigurationService", "<g:ProvisioningMode>4</g:ProvisioningMode>");
    firmware.having("IPS_OptInService", "<g:OptInState>4</g:OptInState>");
    Map<String, String> said = new HashMap<>(IMAGE);
    said.put("withoutSecureBoot", "true");
    assertThat(fails(new BootHttps(), said)).hasMessageContaining("client control mode");
    assertThat(BootFirmware.changes(firmware)).isEmpty();
  }

  @Test
  void bootsTheRecoveryThatTheBiosHasToldOf() throws WsmanException, OperationFailed {
    firmware.listing(
        "CIM_BootSourceSetting",
        source("Force PXE Boot", "", "")
            + source("Force OCR UEFI Boot Option 1", "PBA of Tern", "\\pba.efi")
            + source("Force OCR UEFI Boot Option 2", "WinRe of Tern", "\\winre.efi"));
    Sheet sheet = perform(new BootWinRe(), Map.of());
    UefiBootParameters expected = new UefiBootParameters().text(2, "\\winre.efi").number16(3, 10);
    assertThat(firmware.sent(PUT)).contains(expected.base64());
    assertThat(firmware.sent(ORDER)).contains("Boot Option 2");
    assertThat(sheet.value("boot", "path")).contains("\\winre.efi");
    assertThat(fails(new BootPba(), Map.of())).hasMessageContaining("boot capabilities");
    assertThat(fails(new BootWinRe(), Map.of("path", "\\other.efi")))
        .hasMessageContaining("at \\other.efi");
  }

  @Test
  void erasesWithThePasswordOfTheDriveAndWithoutASource() throws WsmanException, OperationFailed {
    perform(new SecureErase(), Map.of("drivePassword", "drive"));
    assertThat(firmware.sent(PUT)).contains("SecureErase>true<", "RSEPassword>drive<");
    assertThat(firmware.sent(ORDER)).doesNotContain("Source");
  }

  @Test
  void erasesWhatWasSaidAndNoMore() throws WsmanException, OperationFailed {
    Sheet sheet = perform(new PlatformErase(), Map.of("eraseDisks", "true", "clearTpm", "true"));
    assertThat(firmware.sent(PUT))
        .contains("PlatformErase>true<", "UefiBootNumberOfParams>1<")
        .contains(new UefiBootParameters().number32(1, 1 << 2 | 1 << 6).base64());
    assertThat(sheet.value("boot", "erased")).contains("erase all SSDs, clear the TPM");
  }

  @Test
  void erasesNothingThatWasNotSaidOrIsNotOffered() {
    assertThat(fails(new PlatformErase(), Map.of())).hasMessageContaining("eraseDisks");
    assertThat(fails(new PlatformErase(), Map.of("reloadBios", "true")))
        .hasMessageContaining("reload the maker's BIOS configuration");
    assertThat(fails(new PlatformErase(), Map.of("revertPyrite", "true")))
        .hasMessageContaining("psid");
    firmware.having("CIM_BootService", "<g:EnabledState>32769</g:EnabledState>");
    assertThat(fails(new PlatformErase(), Map.of("clearTpm", "true")))
        .hasMessageContaining("switched off in the firmware");
    assertThat(BootFirmware.changes(firmware)).isEmpty();
  }

  @Test
  void isForSupervisorsWhoConfirm() {
    for (FirmwareOperation erase :
        new FirmwareOperation[] {new SecureErase(), new PlatformErase()}) {
      assertThat(erase.info().effect()).isEqualTo(Effect.DESTROY);
      assertThat(erase.info().role()).isEqualTo(Role.SUPERVISOR);
    }
  }

  @Test
  void switchesOneOfTheTwoAndLeavesTheOther() throws WsmanException, OperationFailed {
    firmware.returning("RequestStateChange", "CIM_BootService", "<g:ReturnValue>0</g:ReturnValue>");
    perform(new SwitchRecovery(), Map.of("oneClickRecovery", "OFF"));
    assertThat(firmware.sent("RequestStateChange CIM_BootService"))
        .contains("RequestedState>32770<");
  }

  private Sheet perform(FirmwareOperation operation, Map<String, String> said)
      throws WsmanException, OperationFailed {
    return WorkFake.perform(operation, firmware, "16.1.30", said);
  }

  private OperationFailed fails(FirmwareOperation operation, Map<String, String> said) {
    OperationFailed failed =
        catchThrowableOfType(OperationFailed.class, () -> perform(operation, said));
    assertThat(failed.kind()).isEqualTo(Kind.NOT_OFFERED);
    return failed;
  }

  private static String source(String name, String bios, String path) {
    return ("<g:CIM_BootSourceSetting><g:BIOSBootString>%s</g:BIOSBootString>"
            + "<g:BootString>%s</g:BootString><g:InstanceID>Intel(r) AMT: %s</g:InstanceID>"
            + "</g:CIM_BootSourceSetting>")
        .formatted(bios, path, name);
  }
}
