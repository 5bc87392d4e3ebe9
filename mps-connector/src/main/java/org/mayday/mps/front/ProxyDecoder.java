package org.mayday.mps.front;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/**
 * Takes the header of the PROXY protocol off the beginning of a stream, in pieces of any size.
 * Keeps no more than one header, and says that it is none as soon as a byte tells. Not thread-safe.
 */
public final class ProxyDecoder {
  /** The longest line of version 1 with its end: PROXY protocol 2.1. */
  static final int LONGEST_V1 = 107;

  /** Addresses, and room for what fronts add in TLVs: certificate names and the like. */
  static final int LONGEST_V2 = 2_048;

  private static final int SMALLEST = 32;

  private byte[] kept = new byte[SMALLEST];
  private int length;

  /**
   * Takes bytes up to the end of the header and leaves those behind it.
   *
   * @return the header, or empty if more bytes are needed; not to be called again after a header
   * @throws MalformedProxyHeaderException if the stream begins with no header
   */
  public Optional<ProxyHeader> read(ByteBuffer bytes) throws MalformedProxyHeaderException {
    while (bytes.hasRemaining()) {
      keep(bytes.get());
      if (isWhole()) {
        return Optional.of(isBinary() ? ProxyV2.decode(kept) : ProxyV1.decode(kept, length));
      }
    }
    return Optional.empty();
  }

  private void keep(byte next) throws MalformedProxyHeaderException {
    if (length == kept.length) {
      kept = Arrays.copyOf(kept, Math.min(LONGEST_V2, kept.length * 2));
    }
    kept[length] = next;
    length++;
    if (isBinary()) {
      ProxyV2.checkBeginning(kept, length);
    } else {
      ProxyV1.checkBeginning(kept, length);
    }
  }

  private boolean isBinary() {
    return kept[0] == ProxyV2.FIRST;
  }

  private boolean isWhole() {
    return isBinary() ? ProxyV2.isWhole(kept, length) : ProxyV1.isWhole(kept, length);
  }
}
