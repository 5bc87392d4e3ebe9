package org.mayday.inventory.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mayday.inventory.boundary.InventoryChange;
import org.mayday.operation.boundary.Sheet;
import org.mayday.operation.control.FirmwareFake;
import org.mayday.operation.control.StoredSheet;
import org.mayday.wsman.WsmanClient;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.WsmanSettings;
import org.mayday.wsman.WsmanTransportException;
import org.mayday.wsman.WsmanTransportException.Kind;

/** What is read of the hardware, and what counts as a change of it. */
class HardwareTest {
  private final FirmwareFake firmware = new FirmwareFake();

  private Sheet read() throws WsmanException {
    return Hardware.read(
        new WsmanClient(firmware, WsmanSettings.within(Duration.ofSeconds(5))), part -> {});
  }

  @Test
  void oldFirmwareWithoutAnyClassGivesAnEmptySheet() throws WsmanException {
    assertThat(read().parts()).isEmpty();
  }

  @Test
  void saysProcessorsAndMemoryInWords() throws WsmanException {
    firmware.listing(
        "CIM_Processor",
        "<g:CIM_Processor><g:DeviceID>CPU 0</g:DeviceID><g:Family>198</g:Family>"
            + "<g:MaxClockSpeed>4200</g:MaxClockSpeed><g:UpgradeMethod>52</g:UpgradeMethod>"
            + "</g:CIM_Processor>");
    firmware.listing(
        "CIM_Chip",
        "<g:CIM_Chip><g:Tag>CPU 0</g:Tag><g:Version>Intel(R) Core(TM) i7-9850H</g:Version>"
            + "</g:CIM_Chip>");
    String module =
        "<g:CIM_PhysicalMemory><g:BankLabel>BANK %d</g:BankLabel><g:Capacity>17179869184"
            + "</g:Capacity><g:MemoryType>26</g:MemoryType><g:FormFactor>13</g:FormFactor>"
            + "<g:PartNumber>CT16G </g:PartNumber><g:Speed>0</g:Speed></g:CIM_PhysicalMemory>";
    firmware.listing("CIM_PhysicalMemory", module.formatted(0) + module.formatted(2));
    Sheet sheet = read();
    assertThat(sheet.value("processors", "model")).contains("Intel(R) Core(TM) i7-9850H");
    assertThat(sheet.value("processors", "family")).contains("Intel Core i7");
    assertThat(sheet.value("processors", "socket")).contains("socket BGA1440");
    assertThat(sheet.value("memory", "size")).contains("32 GiB");
    assertThat(sheet.part("memoryModules").orElseThrow().items())
        .first()
        .satisfies(
            one ->
                assertThat(one)
                    .containsEntry("size", "16 GiB")
                    .containsEntry("type", "DDR4")
                    .containsEntry("form", "SODIMM")
                    .containsEntry("partNumber", "CT16G")
                    .doesNotContainKey("speed"));
  }

  @Test
  void enumeratesWhatCannotBeGot() throws WsmanException {
    firmware.listing(
        "CIM_Chassis", "<g:CIM_Chassis><g:SerialNumber> X1 </g:SerialNumber></g:CIM_Chassis>");
    assertThat(read().value("chassis", "serialNumber")).contains("X1");
  }

  @Test
  void scalesReadingsAndSizes() throws WsmanException {
    firmware.listing(
        "CIM_NumericSensor",
        "<g:CIM_NumericSensor><g:ElementName>CPU</g:ElementName><g:CurrentReading>485"
            + "</g:CurrentReading><g:UnitModifier>-1</g:UnitModifier><g:BaseUnits>2</g:BaseUnits>"
            + "</g:CIM_NumericSensor>");
    firmware.listing(
        "CIM_MediaAccessDevice",
        "<g:CIM_MediaAccessDevice><g:DeviceID>D0</g:DeviceID><g:MaxMediaSize>960197124"
            + "</g:MaxMediaSize></g:CIM_MediaAccessDevice><g:CIM_MediaAccessDevice>"
            + "<g:DeviceID>D1</g:DeviceID><g:MaxMediaSize>9223372036854775807</g:MaxMediaSize>"
            + "</g:CIM_MediaAccessDevice>");
    Sheet sheet = read();
    assertThat(sheet.value("numericSensors", "reading")).contains("48.5 °C");
    assertThat(sheet.value("disks", "size")).contains("960.2 GB");
    assertThat(sheet.part("disks").orElseThrow().items().get(1)).doesNotContainKey("size");
  }

  @Test
  void saysWhatMakesNoSense() throws WsmanException {
    firmware.answering("Enumerate CIM_Fan", "<g:Surprise/>");
    assertThat(read().value("notRead", "part")).contains("fans");
  }

  @Test
  void aCutTunnelIsNoShortInventory() {
    firmware.failing(Kind.CUT, 4);
    assertThatExceptionOfType(WsmanTransportException.class).isThrownBy(this::read);
  }

  @Test
  void showsPartsAsTheyCome() throws WsmanException {
    firmware.having("CIM_Chassis", "<g:Model>Tern 7</g:Model>");
    List<String> arrived = new ArrayList<>();
    Hardware.read(
        new WsmanClient(firmware, WsmanSettings.within(Duration.ofSeconds(5))),
        part -> arrived.add(part.name()));
    assertThat(arrived).containsExactly("chassis");
  }

  @Test
  void comparesThingsByTheirNamesAndForgetsWhatAlwaysChanges() {
    Sheet before =
        modules(List.of(Map.of("slot", "A", "size", "8 GiB"), Map.of("slot", "B", "clock", "1")));
    Sheet after =
        modules(
            List.of(
                Map.of("slot", "B", "clock", "2"),
                Map.of("slot", "A", "size", "16 GiB"),
                Map.of("slot", "A", "size", "4 GiB")));
    assertThat(Differences.between(before, after))
        .containsExactlyInAnyOrder(
            new InventoryChange("memoryModules", "A", "size", "8 GiB", "16 GiB"),
            new InventoryChange("memoryModules", "A (2)", "size", null, "4 GiB"),
            new InventoryChange("memoryModules", "A (2)", "slot", null, "A"));
    assertThat(Differences.between(after, after)).isEmpty();
    assertThat(StoredSheet.read(StoredSheet.text(after))).isEqualTo(after);
  }

  private static Sheet modules(List<Map<String, String>> rows) {
    return Sheet.of(Sheet.Part.rows("memoryModules", rows));
  }
}
