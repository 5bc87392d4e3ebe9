package org.mayday.mps.front;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

class ProxyDecoderProperties {

  @Provide
  Arbitrary<InetSocketAddress> callers() {
    Arbitrary<byte[]> v4 = Arbitraries.bytes().array(byte[].class).ofSize(4);
    Arbitrary<byte[]> v6 = Arbitraries.bytes().array(byte[].class).ofSize(16);
    return Arbitraries.oneOf(v4, v6)
        .map(ProxyDecoderProperties::address)
        .flatMap(
            address ->
                Arbitraries.integers()
                    .between(0, 65_535)
                    .map(port -> new InetSocketAddress(address, port)));
  }

  @Property(tries = 300)
  void anySplitOfALineGivesTheSameCaller(
      @ForAll("callers") InetSocketAddress caller, @ForAll Random cuts, @ForAll byte[] behind)
      throws Exception {
    String address = caller.getAddress().getHostAddress();
    String words =
        "PROXY %s %s %s %d 4433"
            .formatted(address.contains(":") ? "TCP6" : "TCP4", address, address, caller.getPort());

    assertReads(Headers.line(words), behind, caller, cuts);
  }

  @Property(tries = 300)
  void anySplitOfABinaryHeaderGivesTheSameCaller(
      @ForAll("callers") InetSocketAddress caller,
      @ForAll @Size(max = 1_900) byte[] tlvs,
      @ForAll Random cuts,
      @ForAll byte[] behind)
      throws Exception {
    byte[] address = caller.getAddress().getAddress();
    byte[] rest = Headers.addresses(address, address, caller.getPort(), tlvs);

    assertReads(
        Headers.binary(0x21, address.length == 4 ? 0x11 : 0x21, rest), behind, caller, cuts);
  }

  @Property(tries = 300)
  void noHeaderIsReadFromHalfOfOne(@ForAll("callers") InetSocketAddress caller, @ForAll Random cut)
      throws Exception {
    byte[] address = caller.getAddress().getAddress();
    byte[] whole =
        Headers.binary(
            0x21,
            address.length == 4 ? 0x11 : 0x21,
            Headers.addresses(address, address, caller.getPort(), new byte[7]));

    assertThat(new ProxyDecoder().read(ByteBuffer.wrap(whole, 0, cut.nextInt(whole.length))))
        .isEmpty();
  }

  @Property(tries = 500)
  void noiseIsRefusedOrTooShort(@ForAll @Size(min = 1, max = 300) byte[] noise) {
    if (noise[0] != 'P' && noise[0] != 0x0D) {
      assertThatExceptionOfType(MalformedProxyHeaderException.class)
          .isThrownBy(() -> new ProxyDecoder().read(ByteBuffer.wrap(noise)));
    }
  }

  private static void assertReads(
      byte[] header, byte[] behind, InetSocketAddress caller, Random cuts)
      throws MalformedProxyHeaderException {
    byte[] all = Arrays.copyOf(header, header.length + behind.length);
    System.arraycopy(behind, 0, all, header.length, behind.length);
    ProxyDecoder decoder = new ProxyDecoder();
    int at = 0;
    Optional<ProxyHeader> read = Optional.empty();
    while (read.isEmpty() && at < all.length) {
      int length = Math.min(all.length - at, 1 + cuts.nextInt(20));
      ByteBuffer piece = ByteBuffer.wrap(all, at, length);
      read = decoder.read(piece);
      at = piece.position();
    }
    assertThat(read).contains(new ProxyHeader(caller));
    assertThat(at).isEqualTo(header.length);
  }

  private static InetAddress address(byte[] bytes) {
    try {
      return InetAddress.getByAddress(bytes);
    } catch (UnknownHostException e) {
      throw new IllegalStateException(e);
    }
  }
}
