package org.mayday.apf.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.jspecify.annotations.Nullable;
import org.mayday.apf.message.ApfMessage;
import org.mayday.apf.message.ChannelData;

@Domain(AnyMessage.class)
@Domain(DomainContext.Global.class)
class ApfCodecProperties {
  private final ApfDecoder decoder = new ApfDecoder(ApfLimits.standard());

  @Property(tries = 500)
  void whatIsEncodedIsDecoded(@ForAll ApfMessage message) throws MalformedApfException {
    ByteBuffer bytes = ApfEncoder.encode(message);

    assertThat(bytes.remaining()).isBetween(1, ApfLimits.standard().frame());
    assertThat(decoder.decode(bytes)).isEqualTo(message);
    assertThat(bytes.hasRemaining()).isFalse();
  }

  @Property(tries = 300)
  void neverReadsPastTheMessage(@ForAll ApfMessage message, @ForAll byte[] noise)
      throws MalformedApfException {
    ByteBuffer alone = ApfEncoder.encode(message);
    int length = alone.remaining();
    ByteBuffer followed = ByteBuffer.allocate(length + noise.length).put(alone).put(noise).flip();

    assertThat(decoder.decode(followed)).isEqualTo(message);
    assertThat(followed.position()).isEqualTo(length);
  }

  @Property(tries = 200)
  void anySplitGivesTheSameMessages(
      @ForAll @Size(max = 12) List<ApfMessage> messages, @ForAll Random cuts)
      throws MalformedApfException {
    int total = messages.stream().mapToInt(ApfEncoder::lengthOf).sum();
    ByteBuffer wire = ByteBuffer.allocate(total);
    messages.forEach(message -> ApfEncoder.encode(message, wire));
    wire.flip();

    assertThat(splitAt(wire, cuts)).isEqualTo(messages);
  }

  private List<ApfMessage> splitAt(ByteBuffer wire, Random cuts) throws MalformedApfException {
    List<ApfMessage> seen = new ArrayList<>();
    ApfStream stream = new ApfStream(decoder, Long.MAX_VALUE);
    while (wire.hasRemaining()) {
      int length = Math.min(wire.remaining(), 1 + cuts.nextInt(cuts.nextBoolean() ? 4 : 20_000));
      ByteBuffer chunk =
          ByteBuffer.allocate(length).put(wire.slice(wire.position(), length)).flip();
      wire.position(wire.position() + length);
      stream.offer(chunk);
      @Nullable ApfMessage message = stream.next();
      while (message != null) {
        seen.add(kept(message));
        message = stream.next();
      }
      stream.park(cuts.nextBoolean());
      assertThat(chunk.hasRemaining()).isFalse();
      chunk.clear().put(new byte[length]);
    }
    return seen;
  }

  /** Channel data is a view that does not outlive its chunk. */
  private static ApfMessage kept(ApfMessage message) {
    if (message instanceof ChannelData data) {
      ByteBuffer copy = ByteBuffer.allocate(data.payload().remaining());
      return new ChannelData(data.recipient(), copy.put(data.payload()).flip());
    }
    return message;
  }
}
