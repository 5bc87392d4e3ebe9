package org.mayday.wsman.amt;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A security identifier of Windows, as accounts for Kerberos have it ([MS-DTYP] 2.4.2): as text
 * S-1-5-21-..., and in base64 of its binary form as the firmware takes it.
 */
public final class SecurityIdentifier {
  /** So many sub-authorities an identifier has at most. */
  private static final int MOST = 15;

  private static final int HEAD = 8;
  private static final int LONGEST_FIRMWARE_TAKES = 28;
  private static final Pattern TEXT = Pattern.compile("S-1-\\d{1,15}(-\\d{1,10}){1,15}");

  private SecurityIdentifier() {}

  /** The text of an identifier; empty if the bytes are none. */
  public static Optional<String> text(String base64) {
    byte[] raw;
    try {
      raw = Base64.getDecoder().decode(base64.strip());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    if (raw.length < HEAD || raw[0] != 1 || raw[1] < 0 || raw[1] > MOST) {
      return Optional.empty();
    }
    if (raw.length < HEAD + 4 * raw[1]) {
      return Optional.empty();
    }
    long authority = ByteBuffer.wrap(raw).getLong() & 0xFFFF_FFFF_FFFFL;
    ByteBuffer rest = ByteBuffer.wrap(raw, HEAD, 4 * raw[1]).order(ByteOrder.LITTLE_ENDIAN);
    StringBuilder text = new StringBuilder("S-1-").append(authority);
    while (rest.hasRemaining()) {
      text.append('-').append(Integer.toUnsignedLong(rest.getInt()));
    }
    return Optional.of(text.toString());
  }

  /** The base64 of an identifier; empty if the text is none that the firmware takes. */
  public static Optional<String> base64(String text) {
    if (!TEXT.matcher(text).matches()) {
      return Optional.empty();
    }
    String[] parts = text.split("-");
    int count = parts.length - 3;
    long authority = Long.parseLong(parts[2]);
    if (authority > 0xFFFF_FFFF_FFFFL || HEAD + 4 * count > LONGEST_FIRMWARE_TAKES) {
      return Optional.empty();
    }
    ByteBuffer raw = ByteBuffer.allocate(HEAD + 4 * count);
    raw.putLong(authority).put(0, (byte) 1).put(1, (byte) count);
    raw.order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 3; i < parts.length; i++) {
      long part = Long.parseLong(parts[i]);
      if (part > 0xFFFF_FFFFL) {
        return Optional.empty();
      }
      raw.putInt((int) part);
    }
    return Optional.of(Base64.getEncoder().encodeToString(raw.array()));
  }
}
