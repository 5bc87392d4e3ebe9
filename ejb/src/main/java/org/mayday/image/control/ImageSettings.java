package org.mayday.image.control;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.mayday.announcement.control.DurationSetting;

/**
 * Settings of the library of images.
 *
 * @param directory where the files are; empty for {@code images} of the data directory
 * @param most bytes of one image
 * @param total bytes of all of them
 * @param reserve bytes that are left free on their disk
 * @param uploads how many may be on their way at once
 * @param uploadAge how long a half upload is kept after something of it came last
 */
public record ImageSettings(
    Optional<Path> directory,
    long most,
    long total,
    long reserve,
    int uploads,
    Duration uploadAge) {
  private static final long MEBIBYTE = 1024 * 1024;
  private static final int MOST_UPLOADS = 50;

  public ImageSettings {
    if (most < MEBIBYTE || total < most) {
      throw new IllegalArgumentException(
          "mayday.image.most must be at least 1 MiB, and mayday.image.total not less.");
    }
    if (reserve < 0) {
      throw new IllegalArgumentException("mayday.image.reserve must not be negative.");
    }
    if (uploads < 1 || uploads > MOST_UPLOADS) {
      throw new IllegalArgumentException("mayday.image.uploads must be from 1 to 50.");
    }
    if (uploadAge.isZero()) {
      throw new IllegalArgumentException("mayday.image.upload-age must not be zero.");
    }
  }

  /** Reads the settings. */
  public static ImageSettings from(Config config) {
    return new ImageSettings(
        config.getOptionalValue("mayday.image.directory", String.class).map(Path::of),
        mebibytes(config, "mayday.image.most", 16_384),
        mebibytes(config, "mayday.image.total", 102_400),
        mebibytes(config, "mayday.image.reserve", 1_024),
        config.getOptionalValue("mayday.image.uploads", Integer.class).orElse(4),
        DurationSetting.read(config, "mayday.image.upload-age", Duration.ofDays(2)));
  }

  private static long mebibytes(Config config, String name, int usual) {
    return MEBIBYTE * config.getOptionalValue(name, Integer.class).orElse(usual);
  }
}
