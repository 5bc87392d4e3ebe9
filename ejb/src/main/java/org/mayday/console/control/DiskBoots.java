package org.mayday.console.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mayday.console.boundary.BootWay;
import org.mayday.console.boundary.ConsoleKind;
import org.mayday.console.boundary.DriveNow;
import org.mayday.image.boundary.ImageKind;
import org.mayday.operation.boundary.FirmwareOperations;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationOrder;

/** Boots PCs from drives that are lent to them, by {@code boot.once}. */
@Dependent
public class DiskBoots {
  @Inject FirmwareOperations operations;
  @Inject Hall hall;
  @Inject DiskEvents events;

  /**
   * Boots, and announces it.
   *
   * @throws OperationFailed if the PC does not do it
   */
  public void boot(UUID platform, ImageKind drive, BootWay way, String who) throws OperationFailed {
    Map<String, String> how =
        Map.of(
            "target",
            drive == ImageKind.CD ? "IDER_CD" : "IDER_FLOPPY",
            "restart",
            way.graceful() ? "GRACEFUL" : "AUTO",
            "useSol",
            String.valueOf(way.serial()),
            "enforceSecureBoot",
            String.valueOf(way.secureBoot()));
    operations.perform(new OperationOrder(platform, "boot.once", how, null));
    events.booted(platform, who, drive, image(platform, drive), way);
  }

  private DriveNow.@Nullable Image image(UUID platform, ImageKind drive) {
    return hall.find(platform, ConsoleKind.DISK)
        .flatMap(Console::disks)
        .flatMap(
            disks ->
                disks.now().drives().stream()
                    .filter(there -> there.drive() == drive && there.image() != null)
                    .findFirst())
        .map(DriveNow::image)
        .orElse(null);
  }
}
