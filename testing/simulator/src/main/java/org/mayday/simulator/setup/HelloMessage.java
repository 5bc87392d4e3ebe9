package org.mayday.simulator.setup;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/**
 * What a PC says to a setup server, so that it comes and sets the PC up (Intel AMT Implementation
 * and Reference Guide, "Setup Mode Hello Messages"): TCP, port 9971, little endian, no answer.
 *
 * <p>Whether the administrator has a password of its own, 16 bits; version, 16 bits; how often it
 * was tried, 32 bits; UUID, 16 bytes in the order of SMBIOS. Version 2 goes on with the identifier
 * of a pre-shared key, 8 bytes; version 3 with the number of hashes, 8 bits, and for each its kind
 * and length, 8 bits each, and the hash.
 */
public final class HelloMessage {

  /** The port of setup servers. */
  public static final int PORT = 9971;

  private static final int HEAD = 24;
  private static final int KEY_BYTES = 8;

  private HelloMessage() {}

  /** Version 1: says nothing of how it will trust. */
  public static byte[] plain(boolean passwordSet, int attempt, byte[] uuid) {
    return head(HEAD, passwordSet, 1, attempt, uuid).array();
  }

  /** Version 2: the PC has a pre-shared key. */
  public static byte[] withKey(boolean passwordSet, int attempt, byte[] uuid, String identifier) {
    return head(HEAD + KEY_BYTES, passwordSet, 2, attempt, uuid).put(padded(identifier)).array();
  }

  /** Version 3: the PC trusts servers under roots with these hashes. */
  public static byte[] withHashes(
      boolean passwordSet, int attempt, byte[] uuid, List<RootHash> hashes) {
    int length = HEAD + 1 + hashes.stream().mapToInt(hash -> 2 + hash.hash().length).sum();
    ByteBuffer message = head(length, passwordSet, 3, attempt, uuid);
    message.put((byte) hashes.size());
    for (RootHash hash : hashes) {
      message.put((byte) hash.kind().number()).put((byte) hash.hash().length).put(hash.hash());
    }
    return message.array();
  }

  private static ByteBuffer head(
      int length, boolean passwordSet, int version, int attempt, byte[] uuid) {
    return ByteBuffer.allocate(length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putShort((short) (passwordSet ? 1 : 0))
        .putShort((short) version)
        .putInt(attempt)
        .put(uuid);
  }

  private static byte[] padded(String identifier) {
    byte[] bytes = new byte[KEY_BYTES];
    for (int i = 0; i < Math.min(KEY_BYTES, identifier.length()); i++) {
      bytes[i] = (byte) identifier.charAt(i);
    }
    return bytes;
  }
}
