package org.mayday.inventory.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.mayday.operation.boundary.Sheet;
import org.mayday.operation.control.Facts;
import org.mayday.wsman.Reading;
import org.mayday.wsman.WsmanClient;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.WsmanFault;
import org.mayday.wsman.WsmanTransportException;

/** Reads all hardware of a PC, several parts at the same time. */
final class Hardware {
  private static final List<Source> SOURCES =
      List.of(
          new Source("system", MachineParts::system),
          new Source("chassis", MachineParts::chassis),
          new Source("board", MachineParts::board),
          new Source("bios", MachineParts::bios),
          new Source("processors", ChipParts::processors),
          new Source("memory", ChipParts::memory),
          new Source("disks", DeviceParts::disks),
          new Source("fans", DeviceParts::fans),
          new Source("batteries", DeviceParts::batteries),
          new Source("sensors", DeviceParts::sensors),
          new Source("numericSensors", DeviceParts::numericSensors),
          new Source("packages", MachineParts::packages));

  private Hardware() {}

  /**
   * Reads it.
   *
   * @param arrived hears each part as it comes
   * @return all parts in the order to show; what this PC does not have is left out, and what it
   *     answers without sense is told as such
   */
  static Sheet read(WsmanClient client, Consumer<Sheet.Part> arrived) throws WsmanException {
    List<List<Sheet.Part>> read = client.all(SOURCES, parts -> parts.forEach(arrived));
    List<Sheet.Part> parts = new ArrayList<>();
    List<Map<String, String>> unread = new ArrayList<>();
    for (Sheet.Part part : read.stream().flatMap(List::stream).toList()) {
      if (part.name().equals(Source.UNREAD)) {
        unread.addAll(part.items());
      } else {
        parts.add(part);
      }
    }
    if (!unread.isEmpty()) {
      parts.add(Sheet.Part.rows(Source.UNREAD, unread));
    }
    return new Sheet(parts);
  }

  /** What some parts are read from. */
  private record Source(String name, Reading<List<Sheet.Part>> reading)
      implements Reading<List<Sheet.Part>> {
    private static final String UNREAD = "notRead";

    @Override
    public List<Sheet.Part> from(WsmanClient client) throws WsmanException {
      try {
        return reading.from(client).stream().filter(part -> !isEmpty(part)).toList();
      } catch (WsmanFault refused) {
        return List.of(unread(refused));
      } catch (WsmanTransportException e) {
        if (e.kind() == WsmanTransportException.Kind.NONSENSE) {
          return List.of(unread(e));
        }
        throw e;
      }
    }

    private Sheet.Part unread(WsmanException e) {
      Facts facts = new Facts().with("part", name).with("reason", e.getMessage());
      return Sheet.Part.rows(UNREAD, List.of(facts.map()));
    }

    private static boolean isEmpty(Sheet.Part part) {
      return part.items().stream().allMatch(Map::isEmpty);
    }
  }
}
