package org.mayday.kvm.control;

import jakarta.enterprise.context.Dependent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationInfo;
import org.mayday.operation.boundary.Sheet;
import org.mayday.operation.control.Facts;
import org.mayday.operation.control.FirmwareOperation;
import org.mayday.operation.control.Reads;
import org.mayday.operation.control.Work;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.ips.IpsScreenConfigurationService;
import org.mayday.wsman.ips.IpsScreenSettingData;

/** Tells the PC's screens, and whether they are kept blank. */
@Dependent
public class ReadDisplays implements FirmwareOperation {
  @Override
  public OperationInfo info() {
    return OperationInfo.read("kvm.displays", "features").since(ReadKvmSettings.SINCE);
  }

  @Override
  public Sheet perform(Work work) throws WsmanException, OperationFailed {
    IpsScreenSettingData it =
        Reads.all(work.client(), IpsScreenSettingData.class).stream()
            .findFirst()
            .orElseThrow(() -> Reads.lacks("list of screens"));
    List<Map<String, String>> rows = new ArrayList<>();
    for (int screen = 0; screen < it.active().size(); screen++) {
      rows.add(row(it, screen));
    }
    List<Sheet.Part> parts = new ArrayList<>(List.of(Sheet.Part.rows("screens", rows)));
    Reads.of(work.client(), IpsScreenConfigurationService.class)
        .map(BlankScreens::of)
        .ifPresent(parts::add);
    return new Sheet(parts);
  }

  private static Map<String, String> row(IpsScreenSettingData it, int screen) {
    boolean active = it.active().get(screen);
    Facts facts = new Facts().with("screen", screen).with("active", active);
    if (active) {
      facts
          .with("resolution", pair(it.resolutionX(), it.resolutionY(), screen, " × "))
          .with("position", pair(it.upperLeftX(), it.upperLeftY(), screen, ", "));
    }
    return facts.with("role", role(it, screen)).map();
  }

  private static Optional<String> pair(List<Long> x, List<Long> y, int at, String between) {
    return at < x.size() && at < y.size()
        ? Optional.of(x.get(at) + between + y.get(at))
        : Optional.empty();
  }

  private static Optional<String> role(IpsScreenSettingData it, long screen) {
    if (it.primaryIndex().filter(index -> index == screen).isPresent()) {
      return Optional.of("first");
    }
    if (it.secondaryIndex().filter(index -> index == screen).isPresent()) {
      return Optional.of("second");
    }
    if (it.tertiaryIndex().filter(index -> index == screen).isPresent()) {
      return Optional.of("third");
    }
    return it.quadraryIndex().filter(index -> index == screen).map(index -> "fourth");
  }
}
