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
 * @param most bytes of one recording before they are compressed
 * @param total bytes of all files; beyond that the oldest go
 */
public record RecordingSettings(Set<RecordingKind> kinds, Duration age, long most, long total) {
  private static final long MEBIBYTE = 1024 * 1024;

  public RecordingSettings {
    if (most < MEBIBYTE || total < most) {
      throw new IllegalArgumentException(
          "mayday.recording.most must be at least 1 MiB, and mayday.recording.total not less.");
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
        mebibytes(config, "mayday.recording.total", 10_240));
  }

  private static RecordingKind kind(String text) {
    try {
      return RecordingKind.valueOf(text.strip().toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "mayday.recording.kinds must be empty or terminal, not " + text + ".", e);
    }
  }

  private static long mebibytes(Config config, String name, int usual) {
    return MEBIBYTE * config.getOptionalValue(name, Integer.class).orElse(usual);
  }

  /** Whether sessions of this kind are recorded. */
  public boolean records(RecordingKind kind) {
    return kinds.contains(kind);
  }
}
