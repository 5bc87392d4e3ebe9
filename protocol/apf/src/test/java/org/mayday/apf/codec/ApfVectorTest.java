package org.mayday.apf.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mayday.apf.codec.MalformedApfException.Reason;
import org.mayday.apf.message.ApfMessage;
import org.mayday.apf.message.CancelTcpipForward;
import org.mayday.apf.message.ChannelClose;
import org.mayday.apf.message.ChannelData;
import org.mayday.apf.message.ChannelOpen;
import org.mayday.apf.message.ChannelOpenConfirmation;
import org.mayday.apf.message.ChannelOpenFailure;
import org.mayday.apf.message.ChannelWindowAdjust;
import org.mayday.apf.message.Disconnect;
import org.mayday.apf.message.DisconnectReason;
import org.mayday.apf.message.KeepAliveOptionsReply;
import org.mayday.apf.message.KeepAliveOptionsRequest;
import org.mayday.apf.message.KeepAliveReply;
import org.mayday.apf.message.KeepAliveRequest;
import org.mayday.apf.message.OpenFailureReason;
import org.mayday.apf.message.ProtocolVersion;
import org.mayday.apf.message.RequestFailure;
import org.mayday.apf.message.RequestSuccess;
import org.mayday.apf.message.ServiceAccept;
import org.mayday.apf.message.ServiceRequest;
import org.mayday.apf.message.TcpipForward;
import org.mayday.apf.message.UdpSendTo;
import org.mayday.apf.message.UnknownGlobalRequest;
import org.mayday.apf.message.UserAuthFailure;
import org.mayday.apf.message.UserAuthRequest;
import org.mayday.apf.message.UserAuthSuccess;

/** Bytes as devices and servers send them, field by field. */
class ApfVectorTest {
  private static final String AUTH = "00000012 6175746840616d742e696e74656c2e636f6d";
  private static final String PFWD = "00000012 7066776440616d742e696e74656c2e636f6d";
  private static final String FORWARD = "0000000d 74637069702d666f7277617264";

  static Stream<Arguments> vectors() {
    return Stream.of(
        vector("01 00000002 0000", new Disconnect(DisconnectReason.PROTOCOL_ERROR)),
        vector("01 ffffffff 0000", new Disconnect(0xFFFF_FFFFL)),
        vector("05" + AUTH, new ServiceRequest("auth@amt.intel.com")),
        vector("06" + AUTH, new ServiceAccept("auth@amt.intel.com")),
        vector("05 00000000", new ServiceRequest("")),
        vector(
            "32 0000000a 7374616e64616c6f6e65"
                + PFWD
                + "00000008 70617373776f7264 00 00000008 5040737377307264",
            UserAuthRequest.byPassword("standalone", "P@ssw0rd")),
        vector(
            "32 00000000" + PFWD + "00000004 6e6f6e65",
            new UserAuthRequest("", "pfwd@amt.intel.com", "none", null)),
        vector("33 00000008 70617373776f7264 00", new UserAuthFailure("password", false)),
        vector("33 00000000 01", new UserAuthFailure("", true)),
        vector("34", new UserAuthSuccess()),
        vector(
            "50" + FORWARD + "01 00000005 686f737431 00004260",
            new TcpipForward(true, "host1", 16992)),
        vector(
            "50 00000014 63616e63656c2d74637069702d666f7277617264 00 00000000 ffffffff",
            new CancelTcpipForward(false, "", 0xFFFF_FFFFL)),
        vector(
            "50 00000019 7564702d73656e642d746f40616d742e696e74656c2e636f6d 01"
                + "00000001 61 000000a2 00000002 6262 00004260 00000003 010203",
            new UdpSendTo(true, "a", 162, "bb", 16992, ByteBuffer.wrap(new byte[] {1, 2, 3}))),
        vector("50 00000003 666f6f 01", new UnknownGlobalRequest("foo", true)),
        vector("51", RequestSuccess.plain()),
        vector("52", new RequestFailure()),
        vector(
            "5a 0000000f 666f727761726465642d7463706970 00000004 00014000 ffffffff"
                + "00000000 00004260 00000007 312e322e332e34 00000400",
            new ChannelOpen("forwarded-tcpip", 4, 81920, "", 16992, "1.2.3.4", 1024)),
        vector("5b 00000004 00000001 00008000 ffffffff", new ChannelOpenConfirmation(4, 1, 32768)),
        vector(
            "5c 00000004 00000002 00000000 00000000",
            new ChannelOpenFailure(4, OpenFailureReason.CONNECT_FAILED)),
        vector("5d ffffffff ffffffff", new ChannelWindowAdjust(0xFFFF_FFFFL, 0xFFFF_FFFFL)),
        vector(
            "5e 00000001 00000002 6869",
            new ChannelData(1, ByteBuffer.wrap(new byte[] {0x68, 0x69}))),
        vector("5e 00000001 00000000", new ChannelData(1, ByteBuffer.allocate(0))),
        vector("61 00000001", new ChannelClose(1)),
        vector(
            "c0 00000001 00000000 00000001 44332211 6655 8877 9900aabbccddeeff" + "00".repeat(64),
            new ProtocolVersion(1, 0, 1, UUID.fromString("11223344-5566-7788-9900-aabbccddeeff"))),
        vector("d0 ffffffff", new KeepAliveRequest(0xFFFF_FFFFL)),
        vector("d1 00000000", new KeepAliveReply(0)),
        vector("d2 0000001e 00000000", new KeepAliveOptionsRequest(30, 0)),
        vector("d3 0000001e 0000005a", new KeepAliveOptionsReply(30, 90)));
  }

  private static Arguments vector(String hex, ApfMessage message) {
    return Arguments.of(hex.replace(" ", ""), message);
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void bytesBecomeTheMessage(String hex, ApfMessage message) throws MalformedApfException {
    ByteBuffer in = bytes(hex);

    assertThat(decoder(false).decode(in)).isEqualTo(message);
    assertThat(in.hasRemaining()).isFalse();
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void theMessageBecomesBytes(String hex, ApfMessage message) {
    ByteBuffer out = ApfEncoder.encode(message);

    assertThat(HexFormat.of().formatHex(out.array(), 0, out.limit())).isEqualTo(hex);
    assertThat(ApfEncoder.lengthOf(message)).isEqualTo(hex.length() / 2);
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void nothingIsTakenWhileAByteIsMissing(String hex, ApfMessage message)
      throws MalformedApfException {
    for (int length = 0; length < hex.length() / 2; length++) {
      ByteBuffer in = bytes(hex).limit(length);

      assertThat(decoder(false).decode(in)).as("%s bytes of %s", length, message).isNull();
      assertThat(in.position()).isZero();
    }
  }

  @Test
  void replyToForwardNamesThePort() throws MalformedApfException {
    assertThat(decoder(true).decode(bytes("5100004260"))).isEqualTo(RequestSuccess.withPort(16992));
    assertThat(decoder(true).decode(bytes("51000042"))).isNull();
    assertThat(ApfEncoder.encode(RequestSuccess.withPort(16992))).isEqualTo(bytes("5100004260"));
  }

  @Test
  void versionIsReadFromTheFirstBytesOfARealDevice() throws MalformedApfException {
    // The trigger of AMT 9.1.42 with a periodic policy is 3.
    String hex = "c0000000010000000000000003" + "80b362d1" + "00".repeat(12) + "ff".repeat(64);

    ApfMessage message = decoder(false).decode(bytes(hex));

    assertThat(message)
        .isEqualTo(
            new ProtocolVersion(1, 0, 3, UUID.fromString("d162b380-0000-0000-0000-000000000000")));
  }

  @ParameterizedTest
  @CsvSource({
    "00, UNKNOWN_TYPE",
    "60, UNKNOWN_TYPE",
    "fa, UNKNOWN_TYPE",
    "ff, UNKNOWN_TYPE",
    "0500000041, TOO_LONG",
    "05ffffffff, TOO_LONG",
    "0580000000, TOO_LONG",
    "320000000161ffffffff, TOO_LONG",
    "5e0000000100100001, TOO_LONG",
    "5a00000000000000000000000000000000ffffffff, TOO_LONG",
    "0500000002c328, NOT_TEXT",
    "3200000000000000000000000870617373776f72640100000000, NOT_ALLOWED",
  })
  void whatCannotBecomeAMessageIsMalformed(String hex, Reason reason) {
    ByteBuffer in = bytes(hex);

    assertThatThrownBy(() -> decoder(false).decode(in))
        .isInstanceOfSatisfying(
            MalformedApfException.class, e -> assertThat(e.reason()).isEqualTo(reason));
    assertThat(in.position()).isZero();
  }

  @Test
  void fieldsAreTakenUpToTheirBounds() throws MalformedApfException {
    ApfMessage longest = UserAuthRequest.byPassword("u".repeat(64), "p".repeat(64));

    assertThat(decoder(false).decode(ApfEncoder.encode(longest))).isEqualTo(longest);
  }

  @Test
  void passwordsAreNotInTexts() {
    assertThat(UserAuthRequest.byPassword("user", "secret").toString()).doesNotContain("secret");
    assertThat(new ChannelData(1, StandardCharsets.UTF_8.encode("secret")).toString())
        .doesNotContain("secret");
  }

  private static ApfDecoder decoder(boolean withPort) {
    return new ApfDecoder(ApfLimits.standard(), () -> withPort);
  }

  private static ByteBuffer bytes(String hex) {
    return ByteBuffer.wrap(HexFormat.of().parseHex(hex));
  }
}
