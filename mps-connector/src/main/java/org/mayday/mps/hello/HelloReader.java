package org.mayday.mps.hello;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mayday.mps.api.HelloHash;
import org.mayday.mps.api.HelloHash.Algorithm;

/**
 * Reads one hello (Intel AMT IRG, "Setup Mode Hello Messages"): little endian, whether the password
 * is set (16 bits), version (16), attempts before (32), UUID (16 bytes in the order of SMBIOS
 * 7.2.1). Version 2 goes on with the identifier of a key (8 bytes), version 3 with the number of
 * hashes (8 bits) and for each its algorithm (8), its length (8) and itself. Not safe for threads.
 */
public final class HelloReader {
  private static final int HEAD = 24;
  private static final int VERSION_AT = 2;
  private static final int KEY_ID = 8;
  private static final int HASH_HEAD = 2;
  private static final int MOST_HASHES = 255;

  /** Most bytes that a hello can have. */
  public static final int LARGEST = HEAD + 1 + MOST_HASHES * (HASH_HEAD + 48);

  private byte[] bytes = new byte[HEAD + 1];
  private int count;

  /** How many bytes of it have come. */
  public int count() {
    return count;
  }

  /**
   * Takes what came.
   *
   * @return the hello once it is complete; null before. What comes behind it is left unread
   * @throws MalformedHelloException as soon as it can be none
   */
  public @Nullable HelloMessage take(ByteBuffer source) throws MalformedHelloException {
    int wanted = wanted();
    while (count < wanted) {
      int portion = Math.min(wanted - count, source.remaining());
      if (portion == 0) {
        return null;
      }
      bytes = wanted > bytes.length ? Arrays.copyOf(bytes, wanted) : bytes;
      source.get(bytes, count, portion);
      count += portion;
      wanted = wanted();
    }
    return hello(ByteBuffer.wrap(bytes, 0, count).order(ByteOrder.LITTLE_ENDIAN));
  }

  /** How many bytes it has at least, by what has come of it; judges what has come. */
  private int wanted() throws MalformedHelloException {
    int version = checked();
    if (count < HEAD) {
      return HEAD;
    }
    return switch (version) {
      case 1 -> HEAD;
      case 2 -> HEAD + KEY_ID;
      default -> count == HEAD ? HEAD + 1 : lengthWithHashes();
    };
  }

  /** The version, 0 if it has not come; the first bytes of what is no hello at all are refused. */
  private int checked() throws MalformedHelloException {
    ByteBuffer head = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    if (count >= VERSION_AT && Short.toUnsignedInt(head.getShort(0)) > 1) {
      throw new MalformedHelloException("it is no hello of a PC");
    }
    if (count < VERSION_AT + Short.BYTES) {
      return 0;
    }
    int version = Short.toUnsignedInt(head.getShort(VERSION_AT));
    if (version < 1 || version > 3) {
      throw new MalformedHelloException("a hello of version " + version);
    }
    return version;
  }

  private int lengthWithHashes() throws MalformedHelloException {
    int at = HEAD + 1;
    for (int left = Byte.toUnsignedInt(bytes[HEAD]); left > 0; left--) {
      if (count < at + HASH_HEAD) {
        return at + HASH_HEAD;
      }
      at += HASH_HEAD + algorithm(at).bytes();
    }
    return at;
  }

  private Algorithm algorithm(int at) throws MalformedHelloException {
    int number = Byte.toUnsignedInt(bytes[at]);
    int length = Byte.toUnsignedInt(bytes[at + 1]);
    for (Algorithm algorithm : Algorithm.values()) {
      if (algorithm.number() == number && algorithm.bytes() == length) {
        return algorithm;
      }
    }
    throw new MalformedHelloException("a hash of kind %d with %d bytes".formatted(number, length));
  }

  private HelloMessage hello(ByteBuffer all) throws MalformedHelloException {
    boolean passwordSet = all.getShort() == 1;
    int version = all.getShort();
    long attempt = Integer.toUnsignedLong(all.getInt());
    UUID platform = uuid(all);
    return new HelloMessage(
        platform,
        passwordSet,
        version,
        attempt,
        version == 2 ? keyId(all) : "",
        version == 3 ? hashes() : List.of());
  }

  private static UUID uuid(ByteBuffer in) {
    long low = Integer.toUnsignedLong(in.getInt());
    long mid = Short.toUnsignedLong(in.getShort());
    long high = Short.toUnsignedLong(in.getShort());
    return new UUID(low << 32 | mid << 16 | high, in.order(ByteOrder.BIG_ENDIAN).getLong());
  }

  private static String keyId(ByteBuffer in) throws MalformedHelloException {
    StringBuilder text = new StringBuilder(KEY_ID);
    for (int i = 0; i < KEY_ID; i++) {
      char character = (char) Byte.toUnsignedInt(in.get());
      if (character <= ' ' || character > '~') {
        throw new MalformedHelloException("the identifier of a key that is no text");
      }
      text.append(character);
    }
    return text.toString();
  }

  private List<HelloHash> hashes() throws MalformedHelloException {
    List<HelloHash> hashes = new ArrayList<>();
    int at = HEAD + 1;
    while (at < count) {
      Algorithm algorithm = algorithm(at);
      int from = at + HASH_HEAD;
      at = from + algorithm.bytes();
      hashes.add(new HelloHash(algorithm, HexFormat.of().formatHex(bytes, from, at)));
    }
    return hashes;
  }
}
