package org.mayday.mps.front;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProxyDecoderTest {
  private static final byte[] V4 = {(byte) 192, 0, 2, 7};
  private static final byte[] V4_TARGET = {(byte) 198, 51, 100, 1};
  private static final byte[] V6 = HexFormat.of().parseHex("20010db8000000000000000000000007");

  // ---- version 1: PROXY protocol 2.1

  @ParameterizedTest
  @CsvSource({
    "PROXY TCP4 192.0.2.7 198.51.100.1 56324 4433, 192.0.2.7, 56324",
    "PROXY TCP4 255.255.255.255 255.255.255.255 65535 65535, 255.255.255.255, 65535",
    "PROXY TCP4 0.0.0.0 198.51.100.1 0 4433, 0.0.0.0, 0",
    "PROXY TCP6 2001:db8::7 2001:db8::1 1 4433, 2001:db8:0:0:0:0:0:7, 1",
    "PROXY TCP6 ffff:f:f:f:f:f:f:ffff ffff:f:f:f:f:f:f:ffff 65535 65535, ffff:f:f:f:f:f:f:ffff, 65535",
    "PROXY TCP6 ::ffff:192.0.2.7 ::1 1 4433, 192.0.2.7, 1",
  })
  void tellsTheSourceOfALine(String line, String address, int port) throws Exception {
    InetSocketAddress source = whole(Headers.line(line)).source();

    assertThat(source.getAddress().getHostAddress()).isEqualTo(address);
    assertThat(source.getPort()).isEqualTo(port);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PROXY UNKNOWN",
        "PROXY UNKNOWN ffff:f:f:f:f:f:f:ffff ffff:f:f:f:f:f:f:ffff 65535 65535",
        "PROXY UNKNOWN what ever"
      })
  void tellsNoSourceOfAnUnknownOne(String line) throws Exception {
    assertThat(whole(Headers.line(line)).source()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PROXY",
        "PROXY ",
        "PROXY TCP4",
        "PROXY TCP5 192.0.2.7 198.51.100.1 1 2",
        "PROXY TCP4 192.0.2.7 198.51.100.1 1",
        "PROXY TCP4 192.0.2.7 198.51.100.1 1 2 3",
        "PROXY  TCP4 192.0.2.7 198.51.100.1 1 2",
        "PROXY TCP4 192.0.2.256 198.51.100.1 1 2",
        "PROXY TCP4 192.0.2 198.51.100.1 1 2",
        "PROXY TCP4 192.0.02.7 198.51.100.1 1 2",
        "PROXY TCP4 192.0.2.7 198.51.100.1 65536 2",
        "PROXY TCP4 192.0.2.7 198.51.100.1 01 2",
        "PROXY TCP4 192.0.2.7 198.51.100.1 -1 2",
        "PROXY TCP4 192.0.2.7 198.51.100.1 1 x",
        "PROXY TCP4 192.0.2.7 mps.example 1 2",
        "PROXY TCP4 2001:db8::7 2001:db8::1 1 2",
        "PROXY TCP6 192.0.2.7 198.51.100.1 1 2",
        "PROXY TCP6 2001:db8::7::1 2001:db8::1 1 2",
        "PROXY TCP6 fe80::1%eth0 2001:db8::1 1 2",
        "proxy TCP4 192.0.2.7 198.51.100.1 1 2",
        "GET / HTTP/1.1",
        "\u0016\u0003\u0001"
      })
  void refusesOtherLines(String line) {
    assertMalformed(Headers.line(line));
  }

  @Test
  void refusesALineThatDoesNotEnd() {
    assertMalformed(("PROXY UNKNOWN" + " ".repeat(94)).getBytes());
    assertMalformed("PROXY UNKNOWN\rx".getBytes());
  }

  @Test
  void takesALineOfTheGreatestLength() throws Exception {
    String line = "PROXY UNKNOWN " + "x".repeat(91);
    assertThat(Headers.line(line)).hasSize(107);
    assertThat(whole(Headers.line(line)).source()).isNull();
    assertMalformed(Headers.line(line + "x"));
  }

  // ---- version 2: PROXY protocol 2.2

  @Test
  void tellsTheSourceOfABinaryHeader() throws Exception {
    byte[] bytes =
        HexFormat.of()
            .parseHex(
                Headers.SIGNATURE
                    + "21" // version 2, PROXY
                    + "11" // TCP over IPv4
                    + "000c"
                    + "c0000207" // source
                    + "c6336401" // target
                    + "dc04"
                    + "1151");
    assertThat(whole(bytes).source()).isEqualTo(new InetSocketAddress("192.0.2.7", 0xdc04));
  }

  @Test
  void tellsAnIpv6SourceAndSkipsWhatFollows() throws Exception {
    byte[] tlvs = HexFormat.of().parseHex("0100026832" + "ea0003" + "aabbcc");
    byte[] bytes = Headers.binary(0x21, 0x21, Headers.addresses(V6, V6, 65_535, tlvs));

    assertThat(whole(bytes).source()).isEqualTo(new InetSocketAddress("2001:db8::7", 65_535));
  }

  @Test
  void tellsNoSourceOfAHealthCheckOrOfAFamilyWithoutIp() throws Exception {
    assertThat(whole(Headers.binary(0x20, 0, new byte[0])).source()).isNull();
    assertThat(whole(Headers.binary(0x20, 0x11, new byte[3])).source()).isNull();
    assertThat(whole(Headers.binary(0x21, 0, new byte[0])).source()).isNull();
    assertThat(whole(Headers.binary(0x21, 0, new byte[40])).source()).isNull();
    assertThat(whole(Headers.binary(0x21, 0x31, new byte[216])).source()).isNull();
  }

  @Test
  void refusesOtherBinaryHeaders() {
    byte[] v4 = Headers.addresses(V4, V4_TARGET, 1, new byte[0]);
    assertMalformed(Headers.binary(0x11, 0x11, v4));
    assertMalformed(Headers.binary(0x22, 0x11, v4));
    assertMalformed(Headers.binary(0x21, 0x12, v4));
    assertMalformed(Headers.binary(0x21, 0x41, v4));
    assertMalformed(Headers.binary(0x21, 0x11, new byte[11]));
    assertMalformed(Headers.binary(0x21, 0x21, new byte[35]));
    assertMalformed(Headers.binary(0x21, 0x31, new byte[215]));
    assertMalformed(HexFormat.of().parseHex("0d0a0d0a000d0a515549540b"));
  }

  @Test
  void boundsTheLengthBeforeItBelievesIt() throws Exception {
    assertThat(whole(Headers.binary(0x21, 0x11, new byte[2_032])).source()).isNotNull();
    byte[] tooLong = Headers.binary(0x21, 0x11, new byte[2_033]);
    // told by the length alone
    assertMalformed(java.util.Arrays.copyOf(tooLong, 16));
  }

  // ---- both

  @Test
  void waitsForTheRestAndLeavesWhatFollows() throws Exception {
    byte[] header = Headers.line("PROXY TCP4 192.0.2.7 198.51.100.1 1 2");
    ProxyDecoder decoder = new ProxyDecoder();
    for (int i = 0; i < header.length - 1; i++) {
      assertThat(decoder.read(ByteBuffer.wrap(header, i, 1))).isEmpty();
    }
    ByteBuffer last = ByteBuffer.wrap(new byte[] {'\n', 0x16, 3, 1});

    assertThat(decoder.read(last)).isPresent();
    assertThat(last.remaining()).isEqualTo(3);
  }

  private static ProxyHeader whole(byte[] bytes) throws MalformedProxyHeaderException {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    Optional<ProxyHeader> header = new ProxyDecoder().read(buffer);
    assertThat(header).isPresent();
    assertThat(buffer.hasRemaining()).isFalse();
    return header.orElseThrow();
  }

  private static void assertMalformed(byte[] bytes) {
    assertThatExceptionOfType(MalformedProxyHeaderException.class)
        .isThrownBy(() -> new ProxyDecoder().read(ByteBuffer.wrap(bytes)));
  }
}
