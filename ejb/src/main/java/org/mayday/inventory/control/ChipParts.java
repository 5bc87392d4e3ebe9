package org.mayday.inventory.control;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mayday.operation.boundary.Sheet;
import org.mayday.operation.control.Facts;
import org.mayday.operation.control.Reads;
import org.mayday.wsman.WsmanClient;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.cim.CimChip;
import org.mayday.wsman.cim.CimPhysicalMemory;
import org.mayday.wsman.cim.CimProcessor;

/** Processors, memory and other chips. */
final class ChipParts {
  private ChipParts() {}

  /** Processors with the model that the chip of the same name tells, and all chips. */
  static List<Sheet.Part> processors(WsmanClient client) throws WsmanException {
    List<CimChip> chips = Reads.all(client, CimChip.class);
    Map<String, CimChip> byTag =
        chips.stream()
            .filter(chip -> chip.tag().isPresent())
            .collect(
                Collectors.toMap(
                    chip -> chip.tag().get(), Function.identity(), (first, same) -> first));
    List<Map<String, String>> processors =
        Reads.all(client, CimProcessor.class).stream().map(one -> processor(one, byTag)).toList();
    return List.of(
        Sheet.Part.rows("processors", processors),
        Sheet.Part.rows("chips", chips.stream().map(ChipParts::chip).toList()));
  }

  private static Map<String, String> processor(CimProcessor processor, Map<String, CimChip> chips) {
    Optional<CimChip> chip = processor.deviceId().map(chips::get);
    Optional<String> other = processor.otherFamilyDescription().flatMap(Words::clean);
    return new Facts()
        .with("name", processor.deviceId())
        .with("model", chip.flatMap(CimChip::version).flatMap(Words::clean))
        .with("family", other.or(() -> Words.known(processor.family())))
        .with("socket", Words.known(processor.upgradeMethod()))
        .with("maxClock", Words.measured(processor.maxClockSpeed(), "MHz"))
        .with("clock", Words.measured(processor.currentClockSpeed(), "MHz"))
        .with("bus", Words.measured(processor.externalBusClockSpeed(), "MHz"))
        .with("stepping", processor.stepping().flatMap(Words::clean))
        .with("status", Words.known(processor.cpuStatus()))
        .map();
  }

  private static Map<String, String> chip(CimChip chip) {
    return new Facts()
        .with("name", chip.tag())
        .with("kind", chip.elementName().flatMap(Words::clean))
        .with("manufacturer", chip.manufacturer().flatMap(Words::clean))
        .with("model", chip.version().flatMap(Words::clean))
        .with("serialNumber", chip.serialNumber().flatMap(Words::clean))
        .map();
  }

  /** Memory modules, and how much they are together. */
  static List<Sheet.Part> memory(WsmanClient client) throws WsmanException {
    List<CimPhysicalMemory> modules = Reads.all(client, CimPhysicalMemory.class);
    if (modules.isEmpty()) {
      return List.of();
    }
    long bytes = modules.stream().mapToLong(module -> module.capacity().orElse(0L)).sum();
    return List.of(
        new Facts()
            .with("size", Words.binary(Optional.of(bytes)))
            .with("modules", modules.size())
            .as("memory"),
        Sheet.Part.rows("memoryModules", modules.stream().map(ChipParts::module).toList()));
  }

  private static Map<String, String> module(CimPhysicalMemory module) {
    return new Facts()
        .with("slot", module.bankLabel().flatMap(Words::clean).or(module::tag))
        .with("size", Words.binary(module.capacity()))
        .with("type", Words.known(module.memoryType()))
        .with("form", Words.known(module.formFactor()))
        .with(
            "speed",
            Words.measured(module.configuredMemoryClockSpeed(), "MHz").or(() -> old(module)))
        .with("maxSpeed", Words.measured(module.maxMemorySpeed(), "MHz"))
        .with("manufacturer", module.manufacturer().flatMap(Words::clean))
        .with("partNumber", module.partNumber().flatMap(Words::clean))
        .with("serialNumber", module.serialNumber().flatMap(Words::clean))
        .map();
  }

  /** Old firmware knows one speed only. */
  private static Optional<String> old(CimPhysicalMemory module) {
    boolean megahertz = module.isSpeedInMhz().orElse(false);
    return Words.measured(module.speed(), megahertz ? "MHz" : "ns");
  }
}
