package org.mayday.mps.front;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Headers of the PROXY protocol, in bytes. */
final class Headers {
  /** The signature of version 2. */
  static final String SIGNATURE = "0d0a0d0a000d0a515549540a";

  private Headers() {}

  /** A line of version 1, with its end. */
  static byte[] line(String words) {
    return (words + "\r\n").getBytes(StandardCharsets.ISO_8859_1);
  }

  /** A binary header: command and family as one byte each, and what follows the length. */
  static byte[] binary(int command, int family, byte[] rest) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(HexFormat.of().parseHex(SIGNATURE));
    all.write(command);
    all.write(family);
    all.write(rest.length >> 8);
    all.write(rest.length);
    all.writeBytes(rest);
    return all.toByteArray();
  }

  /** Addresses and ports as a binary header has them, and TLVs. */
  static byte[] addresses(byte[] source, byte[] target, int sourcePort, byte[] tlvs) {
    return ByteBuffer.allocate(source.length + target.length + 4 + tlvs.length)
        .put(source)
        .put(target)
        .putShort((short) sourcePort)
        .putShort((short) 4433)
        .put(tlvs)
        .array();
  }
}
