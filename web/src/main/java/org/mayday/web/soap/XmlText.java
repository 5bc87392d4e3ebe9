package org.mayday.web.soap;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Text that firmware or people wrote, made fit for XML: a PC may send any character, XML 1.0
 * (section 2.2, Char) does not take all.
 */
final class XmlText {
  private static final Pattern FORBIDDEN =
      Pattern.compile("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

  private XmlText() {}

  /** The text with U+FFFD in place of each character that XML forbids. */
  static @Nullable String clean(@Nullable String text) {
    return text == null ? null : FORBIDDEN.matcher(text).replaceAll("\uFFFD");
  }
}
