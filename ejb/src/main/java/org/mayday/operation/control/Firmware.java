package org.mayday.operation.control;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mayday.operation.boundary.OperationInfo;

/**
 * The version of Intel AMT that a PC has told.
 *
 * @param version such as 12.0.67; empty if it never told
 * @param major its first number; 0 if it is not known
 */
record Firmware(String version, int major) {
  private static final Pattern MAJOR = Pattern.compile("^(\\d{1,3})\\b.*");

  static Firmware of(@Nullable String version) {
    String text = version == null ? "" : version;
    Matcher matcher = MAJOR.matcher(text);
    return new Firmware(text, matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0);
  }

  /** Why this firmware cannot do it, in a sentence; null if nothing is known against it. */
  @Nullable String obstacle(OperationInfo info) {
    return major == 0 || major >= info.since()
        ? null
        : "This firmware cannot do it: it is Intel AMT %s, and %d or newer is needed."
            .formatted(version, info.since());
  }
}
