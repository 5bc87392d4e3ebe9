package org.mayday.mps.hello;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.mayday.mps.api.HelloHash;
import org.mayday.mps.api.HelloHash.Algorithm;

class HelloReaderProperties {

  @Property
  void readsTheSameInWhateverPortionsItComes(
      @ForAll @IntRange(max = 255) int hashes,
      @ForAll long seed,
      @ForAll @Size(max = 30) List<@IntRange(min = 1, max = 400) Integer> portions)
      throws MalformedHelloException {
    List<HelloHash> sent = new ArrayList<>();
    byte[] bytes = message(hashes, new Random(seed), sent);
    HelloReader reader = new HelloReader();
    HelloMessage read = null;
    int from = 0;
    for (int portion : portions) {
      if (read == null) {
        int size = Math.min(portion, bytes.length - from);
        read = reader.take(ByteBuffer.wrap(bytes, from, size));
        from += size;
      }
    }
    read = read == null ? reader.take(ByteBuffer.wrap(bytes, from, bytes.length - from)) : read;
    assertThat(read).isNotNull();
    assertThat(read.hashes()).isEqualTo(sent);
    assertThat(reader.count()).isEqualTo(bytes.length).isLessThanOrEqualTo(HelloReader.LARGEST);
  }

  @Property
  void neverReadsBeyondTheLargestAndThrowsNothingElse(@ForAll byte[] bytes) {
    HelloReader reader = new HelloReader();
    try {
      @Nullable HelloMessage read = reader.take(ByteBuffer.wrap(bytes));
      assertThat(read != null || reader.count() == bytes.length).isTrue();
    } catch (MalformedHelloException expected) {
      assertThat(reader.count()).isLessThanOrEqualTo(HelloReader.LARGEST);
    }
  }

  private static byte[] message(int count, Random random, List<HelloHash> sent) {
    ByteBuffer out = ByteBuffer.allocate(HelloReader.LARGEST).order(ByteOrder.LITTLE_ENDIAN);
    out.putShort((short) 0).putShort((short) 3).putInt(7).putLong(1).putLong(2).put((byte) count);
    for (int i = 0; i < count; i++) {
      Algorithm algorithm = Algorithm.values()[random.nextInt(3)];
      byte[] hash = new byte[algorithm.bytes()];
      random.nextBytes(hash);
      out.put((byte) algorithm.number()).put((byte) hash.length).put(hash);
      sent.add(new HelloHash(algorithm, HexFormat.of().formatHex(hash)));
    }
    byte[] bytes = new byte[out.position()];
    out.flip().get(bytes);
    return bytes;
  }
}
