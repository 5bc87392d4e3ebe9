package org.mayday.recording.control;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.config.Config;
import org.mayday.announcement.control.DurationSetting;
import org.mayday.recording.boundary.RecordingKind;

/**
 * Settings of recordings.
 *
 * @param kinds what is recorded; nothing unless it is wanted
 * @param age how long recordings are kept
 * @param most bytes of one recording of a terminal before they are compressed
 * @param screens what else bounds one recording, and what bounds that of a screen
 * @param total bytes of all files; beyond that the oldest go
 */
public record RecordingSettings(
    Set<RecordingKind> kinds, Duration age, long most, Limits screens, long total) {
  private static final long KIBIBYTE = 1024;
  private static final long MEBIBYTE = 1024 * KIBIBYTE;
  private static final long LEAST_RATE = 16 * KIBIBYTE;

  public RecordingSettings {
    if (most < MEBIBYTE || total < most) {
      throw new IllegalArgumentException(
          "mayday.recording.most must be at least 1 MiB, and mayday.recording.total not less.");
    }
    if (screens.most() < MEBIBYTE || screens.rate() < LEAST_RATE) {
      throw new IllegalArgumentException(
          "mayday.recording.screen-most must be at least 1 MiB, and mayday.recording.screen-rate at"
              + " least 16 KiB.");
    }
    if (screens.longest().isZero()) {
      throw new IllegalArgumentException("mayday.recording.longest must not be zero.");
    }
    if (age.isZero()) {
      throw new IllegalArgumentException("mayday.recording.age must not be zero.");
    }
  }

  /** Reads the settings. */
  public static RecordingSettings from(Config config) {
    Set<RecordingKind> kinds = EnumSet.noneOf(RecordingKind.class);
    config.getOptionalValue("mayday.recording.kinds", String[].class).stream()
        .flatMap(Arrays::stream)
        .map(RecordingSettings::kind)
        .forEach(kinds::add);
    return new RecordingSettings(
        kinds,
        DurationSetting.read(config, "mayday.recording.age", Duration.ofDays(30)),
        mebibytes(config, "mayday.recording.most", 64),
        new Limits(
            mebibytes(config, "mayday.recording.screen-most", 1_024),
            DurationSetting.read(config, "mayday.recording.longest", Duration.ofHours(8)),
            KIBIBYTE * whole(config, "mayday.recording.screen-rate", 256)),
        mebibytes(config, "mayday.recording.total", 10_240));
  }

  private static RecordingKind kind(String text) {
    try {
      return RecordingKind.valueOf(text.strip().toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "mayday.recording.kinds must be empty, terminal, screen or both, not " + text + ".", e);
    }
  }

  private static long mebibytes(Config config, String name, int usual) {
    return MEBIBYTE * whole(config, name, usual);
  }

  private static int whole(Config config, String name, int usual) {
    return config.getOptionalValue(name, Integer.class).orElse(usual);
  }

  /** How much of a session of this kind is kept. */
  Limits limits(RecordingKind kind) {
    return kind == RecordingKind.SCREEN
        ? screens
        : new Limits(most, screens.longest(), screens.rate());
  }

  /** Whether sessions of this kind are recorded. */
  public boolean records(RecordingKind kind) {
    return kinds.contains(kind);
  }
}
