package org.mayday.firmware.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.Sheet;
import org.mayday.operation.control.FirmwareFake;
import org.mayday.operation.control.WorkFake;
import org.mayday.wsman.WsmanException;

/** Versions and kinds of firmware. */
class ReadVersionsTest {
  @ParameterizedTest
  @CsvSource({
    "12.0.67, 16392, Intel AMT",
    "11.8.50, 16400, Intel Standard Manageability",
    "4.2.60, 8, Intel AMT",
    "4.2.60, 16, unknown",
    "16.1.30, 0, unknown"
  })
  void tellsTheKind(String version, String sku, String kind) {
    assertThat(Sku.of(version, sku).orElseThrow().kind()).isEqualTo(kind);
  }

  @Test
  void aSkuThatIsNoNumberSaysNothing() {
    assertThat(Sku.of("12.0.67", "0x4008")).isEmpty();
    assertThat(Sku.of("12.0.67", "99999999999999")).isEmpty();
  }

  @Test
  void tellsVersionsAndSetUp() throws WsmanException, OperationFailed {
    FirmwareFake firmware =
        new FirmwareFake()
            .listing("CIM_SoftwareIdentity", software("AMT", "12.0.67") + software("Sku", "16392"))
            .having(
                "AMT_SetupAndConfigurationService", "<g:ProvisioningState>2</g:ProvisioningState>")
            .having("IPS_HostBasedSetupService", "<g:CurrentControlMode>1</g:CurrentControlMode>");
    Sheet sheet = WorkFake.perform(new ReadVersions(), firmware, "12.0.67", Map.of());
    assertThat(sheet.value("firmware", "version")).contains("12.0.67");
    assertThat(sheet.value("firmware", "features")).contains("Intel AMT, corporate");
    assertThat(sheet.value("setup", "provisioningState")).contains("set up");
    assertThat(sheet.value("setup", "controlMode")).contains("client control");
    assertThat(sheet.part("software").orElseThrow().items()).hasSize(2);
    assertThat(sheet.part("setupRecords")).isEmpty();
  }

  @Test
  void tellsCapabilitiesClassByClass() throws WsmanException, OperationFailed {
    FirmwareFake firmware =
        new FirmwareFake().having("AMT_BootCapabilities", "<g:IDER>true</g:IDER><g:SOL>x</g:SOL>");
    Sheet sheet = WorkFake.perform(new ReadCapabilities(), firmware, "4.2.60", Map.of());
    assertThat(sheet.parts()).hasSize(1);
    assertThat(sheet.value("bootCapabilities", "ider")).contains("yes");
  }

  private static String software(String id, String version) {
    return "<g:CIM_SoftwareIdentity><g:InstanceID>%s</g:InstanceID><g:VersionString>%s</g:VersionString></g:CIM_SoftwareIdentity>"
        .formatted(id, version);
  }
}
