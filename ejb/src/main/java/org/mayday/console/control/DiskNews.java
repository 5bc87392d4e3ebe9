package org.mayday.console.control;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.nio.charset.StandardCharsets;
import org.mayday.announcement.boundary.EventJson;
import org.mayday.console.boundary.DriveNow;
import org.mayday.console.boundary.DrivesNow;

/** Tells a browser of the drives: a JSON object. */
final class DiskNews {
  /** Longest sentence that is told. */
  private static final int LONGEST = 500;

  private DiskNews() {}

  static byte[] of(DrivesNow now) {
    JsonArrayBuilder drives = EventJson.array();
    now.drives().forEach(drive -> drives.add(drive(drive)));
    return EventJson.object()
        .add("seen", now.seen())
        .add("resets", now.resets())
        .add("words", shortened(now.words()))
        .add("drives", drives)
        .build()
        .toString()
        .getBytes(StandardCharsets.UTF_8);
  }

  private static JsonObjectBuilder drive(DriveNow drive) {
    JsonObjectBuilder told =
        EventJson.object()
            .add("drive", drive.drive().name())
            .add("blockSize", drive.drive().blockSize())
            .add("commands", drive.commands())
            .add("failed", drive.failed())
            .add("read", drive.read())
            .add("written", drive.written())
            .add("last", drive.last())
            .add("ejected", drive.ejected())
            .add("words", shortened(drive.words()));
    DriveNow.Image image = drive.image();
    if (image != null) {
      told.add("id", image.id().toString())
          .add("name", image.name())
          .add("sha256", image.sha256())
          .add("blocks", image.blocks())
          .add("from", image.from());
    }
    return told;
  }

  private static String shortened(String words) {
    return words.length() <= LONGEST ? words : words.substring(0, LONGEST - 1) + "\u2026";
  }
}
