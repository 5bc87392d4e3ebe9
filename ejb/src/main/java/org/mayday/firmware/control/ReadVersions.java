package org.mayday.firmware.control;

import jakarta.enterprise.context.Dependent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mayday.operation.boundary.OperationInfo;
import org.mayday.operation.boundary.Sheet;
import org.mayday.operation.control.Abreast;
import org.mayday.operation.control.Facts;
import org.mayday.operation.control.FirmwareOperation;
import org.mayday.operation.control.Reads;
import org.mayday.operation.control.Work;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.cim.CimSoftwareIdentity;

/** Tells the versions of the firmware, what kind it is, and how the PC was set up. */
@Dependent
public class ReadVersions implements FirmwareOperation {
  @Override
  public OperationInfo info() {
    return OperationInfo.read("firmware.versions", "firmware");
  }

  @Override
  public Sheet perform(Work work) throws WsmanException {
    Abreast all = new Abreast();
    var read = all.read(client -> Reads.all(client, CimSoftwareIdentity.class));
    var setup = all.read(SetupParts::setup);
    var records = all.read(SetupParts::records);
    all.with(work.client());
    List<CimSoftwareIdentity> software = read.get();
    List<Sheet.Part> parts = new ArrayList<>();
    parts.add(firmware(software));
    parts.add(setup.get());
    parts.add(Sheet.Part.rows("setupRecords", records.get()));
    parts.add(Sheet.Part.rows("software", software.stream().map(ReadVersions::version).toList()));
    parts.removeIf(part -> part.items().stream().allMatch(Map::isEmpty));
    return new Sheet(parts);
  }

  private static Sheet.Part firmware(List<CimSoftwareIdentity> software) {
    String version = CimSoftwareIdentity.versionOf(CimSoftwareIdentity.AMT, software).orElse("");
    Facts facts = new Facts().with("version", version);
    facts.with("build", CimSoftwareIdentity.versionOf(CimSoftwareIdentity.BUILD_NUMBER, software));
    CimSoftwareIdentity.versionOf("Sku", software)
        .flatMap(number -> Sku.of(version, number))
        .ifPresent(sku -> facts.with("kind", sku.kind()).with("features", sku.features()));
    return facts.as("firmware");
  }

  private static Map<String, String> version(CimSoftwareIdentity identity) {
    return new Facts()
        .with("name", identity.instanceId())
        .with("version", identity.versionString())
        .map();
  }
}
