package org.mayday.console.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mayday.announcement.control.Announcer;
import org.mayday.announcement.control.Transactions;
import org.mayday.console.boundary.BootWay;
import org.mayday.console.boundary.DriveNow;
import org.mayday.image.boundary.ImageKind;

/** Announces what is done with the drives that are lent to PCs. */
@Dependent
public class DiskEvents {
  private final Announcer announcer;
  private final Transactions transactions;

  @Inject
  DiskEvents(Announcer announcer, Transactions transactions) {
    this.announcer = announcer;
    this.transactions = transactions;
  }

  /**
   * Tells that an image was put into a drive or taken out of it.
   *
   * @param what inserted or ejected
   */
  void moved(String what, UUID platform, String who, ImageKind drive, DriveNow.Image image) {
    tell(what, platform, about(platform, who, drive, image));
  }

  /**
   * Tells that a PC was told to boot from a drive.
   *
   * @param image what is in the drive; null if nobody knows it
   */
  void booted(
      UUID platform, String who, ImageKind drive, DriveNow.@Nullable Image image, BootWay way) {
    tell(
        "booted",
        platform,
        about(platform, who, drive, image)
            .add("graceful", way.graceful())
            .add("serial", way.serial())
            .add("secureBoot", way.secureBoot()));
  }

  private static JsonObjectBuilder about(
      UUID platform, String who, ImageKind drive, DriveNow.@Nullable Image image) {
    JsonObjectBuilder about =
        Json.createObjectBuilder()
            .add("DeviceUuid", platform.toString())
            .add("who", who)
            .add("drive", drive.name());
    if (image != null) {
      about.add("image", image.id().toString()).add("name", image.name());
      about.add("blocks", image.blocks()).add("fromBrowser", !image.from().isEmpty());
      if (!image.sha256().isEmpty()) {
        about.add("sha256", image.sha256());
      }
    }
    return about;
  }

  private void tell(String what, UUID platform, JsonObjectBuilder data) {
    transactions.runInNew(
        () -> announcer.announce("org.mayday.disk." + what, platform.toString(), data.build()));
  }
}
