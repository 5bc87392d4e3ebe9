package org.mayday.boot.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mayday.boot.control.BootFirmware.SETTINGS;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.Sheet;
import org.mayday.operation.control.FirmwareFake;
import org.mayday.operation.control.WorkFake;
import org.mayday.wsman.WsmanException;

/** What is told of booting. */
class BootReadTest {
  private final FirmwareFake firmware = BootFirmware.on();

  @Test
  void tellsWhatCanBeBootedAndErased() throws WsmanException, OperationFailed {
    Sheet sheet = WorkFake.perform(new ReadBootCapabilities(), firmware, "16.1.30", Map.of());
    assertThat(sheet.value("targets", "PXE")).contains("yes");
    assertThat(sheet.value("targets", "CD")).contains("no");
    assertThat(sheet.value("options", "useSol")).contains("yes");
    assertThat(sheet.value("options", "verbosity")).contains("normal");
    assertThat(sheet.value("erasing", "eraseDisks")).contains("yes");
    assertThat(sheet.value("erasing", "reloadBios")).contains("no");
  }

  @Test
  void saysNothingOfErasingThatTheFirmwareDoesNotKnow() throws WsmanException, OperationFailed {
    firmware.having("AMT_BootCapabilities", "<g:BIOSSetup>true</g:BIOSSetup>");
    Sheet sheet = WorkFake.perform(new ReadBootCapabilities(), firmware, "9.1.42", Map.of());
    assertThat(sheet.part("erasing").orElseThrow().keys()).containsExactly("secureErase");
  }

  @Test
  void showsEverySettingEvenNewOnesButNoSecret() throws WsmanException, OperationFailed {
    firmware.having(
        SETTINGS,
        "<g:BIOSSetup>true</g:BIOSSetup><g:UseSOL>false</g:UseSOL><g:IDERBootDevice>1"
            + "</g:IDERBootDevice><g:BIOSLastStatus>2</g:BIOSLastStatus><g:BIOSLastStatus>0"
            + "</g:BIOSLastStatus><g:FutureOption>7</g:FutureOption>"
            + "<g:RSEPassword>secret</g:RSEPassword>");
    Sheet sheet = WorkFake.perform(new ReadBootOptions(), firmware, "16.1.30", Map.of());
    assertThat(sheet.part("settings").orElseThrow().items().get(0))
        .containsExactly(
            Map.entry("biosSetup", "yes"),
            Map.entry("useSol", "no"),
            Map.entry("iderBootDevice", "1"),
            Map.entry("biosLastStatus", "2, 0"),
            Map.entry("futureOption", "7"));
    assertThat(sheet.part("sources")).isEmpty();
  }

  @Test
  void showsTheOrderAndTheRole() throws WsmanException, OperationFailed {
    firmware
        .listing(
            "CIM_BootSourceSetting",
            "<g:CIM_BootSourceSetting><g:InstanceID>one</g:InstanceID></g:CIM_BootSourceSetting>"
                + "<g:CIM_BootSourceSetting><g:InstanceID>two</g:InstanceID>"
                + "</g:CIM_BootSourceSetting>")
        .listing("CIM_OrderedComponent", ordered("one", 0) + ordered("two", 1))
        .listing(
            "CIM_ElementSettingData",
            "<g:CIM_ElementSettingData><g:IsNext>3</g:IsNext><g:SettingData>"
                + reference("CIM_BootConfigSetting", "Intel(r) AMT: Boot Configuration 0")
                + "</g:SettingData></g:CIM_ElementSettingData>");
    Sheet sheet = WorkFake.perform(new ReadBootOptions(), firmware, "16.1.30", Map.of());
    assertThat(sheet.value("nextBoot", "configuration")).contains("used for the next boot only");
    assertThat(sheet.part("sources").orElseThrow().items())
        .containsExactly(Map.of("source", "one"), Map.of("source", "two", "place", "1"));
  }

  private static String ordered(String source, int place) {
    return "<g:CIM_OrderedComponent><g:AssignedSequence>%d</g:AssignedSequence><g:PartComponent>%s</g:PartComponent></g:CIM_OrderedComponent>"
        .formatted(place, reference("CIM_BootSourceSetting", source));
  }

  private static String reference(String className, String id) {
    return ("<w:ReferenceParameters xmlns:w=\"urn:w\"><w:ResourceURI>http://schemas/%s"
            + "</w:ResourceURI><w:SelectorSet><w:Selector Name=\"InstanceID\">%s</w:Selector>"
            + "</w:SelectorSet></w:ReferenceParameters>")
        .formatted(className, id);
  }
}
