package org.mayday.inventory.control;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.mayday.operation.boundary.Sheet;
import org.mayday.operation.control.Facts;
import org.mayday.operation.control.Reads;
import org.mayday.wsman.WsmanClient;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.amt.AmtGeneralSettings;
import org.mayday.wsman.cim.CimBiosElement;
import org.mayday.wsman.cim.CimBiosFeature;
import org.mayday.wsman.cim.CimCard;
import org.mayday.wsman.cim.CimChassis;
import org.mayday.wsman.cim.CimComputerSystemPackage;
import org.mayday.wsman.cim.PackageType;
import org.mayday.wsman.instance.CodedValue;
import org.mayday.wsman.instance.WsmanInstance;

/** The PC as a whole: its names, its case, its board and its BIOS. */
final class MachineParts {
  private MachineParts() {}

  static List<Sheet.Part> system(WsmanClient client) throws WsmanException {
    Facts facts = new Facts();
    facts.with(
        "uuid",
        one(client, CimComputerSystemPackage.class)
            .flatMap(CimComputerSystemPackage::platformUuid));
    Optional<AmtGeneralSettings> settings = Reads.of(client, AmtGeneralSettings.class);
    facts.with("hostName", settings.flatMap(AmtGeneralSettings::hostName).filter(Words::says));
    facts.with("domainName", settings.flatMap(AmtGeneralSettings::domainName).filter(Words::says));
    return List.of(facts.as("system"));
  }

  static List<Sheet.Part> chassis(WsmanClient client) throws WsmanException {
    Facts facts = new Facts();
    one(client, CimChassis.class)
        .ifPresent(
            chassis ->
                facts
                    .with("manufacturer", chassis.manufacturer().flatMap(Words::clean))
                    .with("model", chassis.model().flatMap(Words::clean))
                    .with("serialNumber", chassis.serialNumber().flatMap(Words::clean))
                    .with("version", chassis.version().flatMap(Words::clean)));
    return List.of(facts.as("chassis"));
  }

  static List<Sheet.Part> board(WsmanClient client) throws WsmanException {
    Facts facts = new Facts();
    one(client, CimCard.class)
        .ifPresent(
            board ->
                facts
                    .with("manufacturer", board.manufacturer().flatMap(Words::clean))
                    .with("model", board.model().flatMap(Words::clean))
                    .with("serialNumber", board.serialNumber().flatMap(Words::clean))
                    .with("version", board.version().flatMap(Words::clean)));
    return List.of(facts.as("board"));
  }

  static List<Sheet.Part> bios(WsmanClient client) throws WsmanException {
    Facts facts = new Facts();
    one(client, CimBiosElement.class)
        .ifPresent(
            bios ->
                facts
                    .with("manufacturer", bios.manufacturer().flatMap(Words::clean))
                    .with("version", bios.version().flatMap(Words::clean))
                    .with(
                        "released",
                        bios.releaseDate().map(at -> LocalDate.ofInstant(at, ZoneOffset.UTC))));
    one(client, CimBiosFeature.class)
        .ifPresent(
            features ->
                facts
                    .with("product", features.productName().flatMap(Words::clean))
                    .with("productNumber", features.identifyingNumber().flatMap(Words::clean))
                    .with("features", Words.list(features.characteristics())));
    return List.of(facts.as("bios"));
  }

  /** Every physical part, whatever its class, without the chips, which have parts of their own. */
  static List<Sheet.Part> packages(WsmanClient client) throws WsmanException {
    List<Map<String, String>> rows =
        Reads.all(client, "CIM_PhysicalPackage").orElse(List.of()).stream()
            .map(MachineParts::item)
            .toList();
    return List.of(Sheet.Part.rows("packages", rows));
  }

  private static Map<String, String> item(WsmanInstance part) {
    return new Facts()
        .with("name", part.text("ElementName").or(() -> part.text("Tag")).orElse(part.name()))
        .with("kind", part.text("PackageType").flatMap(MachineParts::kind))
        .with("manufacturer", part.text("Manufacturer").flatMap(Words::clean))
        .with("model", part.text("Model").flatMap(Words::clean))
        .with("serialNumber", part.text("SerialNumber").flatMap(Words::clean))
        .with("version", part.text("Version").flatMap(Words::clean))
        .map();
  }

  private static Optional<String> kind(String number) {
    return number.matches("\\d{1,5}")
        ? Optional.of(CodedValue.of(PackageType.class, Long.parseLong(number)).words())
        : Words.clean(number.toLowerCase(Locale.ROOT));
  }

  /** The only instance; firmware of some age wants it enumerated. */
  private static <T> Optional<T> one(WsmanClient client, Class<T> type) throws WsmanException {
    Optional<T> got = Reads.of(client, type);
    return got.isPresent() ? got : Reads.all(client, type).stream().findFirst();
  }
}
