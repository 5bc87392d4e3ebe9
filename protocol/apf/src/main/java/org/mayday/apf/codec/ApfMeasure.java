package org.mayday.apf.codec;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.mayday.apf.codec.MalformedApfException.Reason;

/**
 * Finds out how long the message at the start of a buffer is, without moving the buffer. Once a
 * part is missing all further calls do nothing, so that layouts read as a plain list of fields.
 */
final class ApfMeasure {
  private final ByteBuffer in;
  private final int end;
  private int at;
  private int textAt;
  private int textLength;
  private boolean complete = true;

  ApfMeasure(ByteBuffer in) {
    this.in = in;
    this.at = in.position();
    this.end = in.limit();
  }

  /** Passes fields of a fixed length. */
  ApfMeasure fixed(int length) {
    if (complete && end - at >= length) {
      at += length;
    } else {
      complete = false;
    }
    return this;
  }

  /** Passes a field that is preceded by its length. */
  ApfMeasure counted(int limit, String field) throws MalformedApfException {
    int lengthAt = at;
    if (!fixed(4).complete) {
      return this;
    }
    long length = Integer.toUnsignedLong(in.getInt(lengthAt));
    if (length > limit) {
      throw new MalformedApfException(
          Reason.TOO_LONG, field + " of " + length + " bytes, the limit is " + limit);
    }
    textAt = at;
    textLength = (int) length;
    return fixed(textLength);
  }

  /** Whether the field that was counted last is this text; false while it is incomplete. */
  boolean lastWas(String text) {
    if (!complete || textLength != text.length()) {
      return false;
    }
    byte[] expected = text.getBytes(StandardCharsets.US_ASCII);
    for (int i = 0; i < textLength; i++) {
      if (in.get(textAt + i) != expected[i]) {
        return false;
      }
    }
    return true;
  }

  boolean isComplete() {
    return complete;
  }
}
