package org.mayday.mps.hello;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mayday.mps.api.HelloHash;
import org.mayday.mps.api.HelloHash.Algorithm;

class HelloReaderTest {
  private static final UUID PC = UUID.fromString("4c4c4544-004b-4210-8033-b7c04f504633");
  private static final String UUID_BYTES = "44454c4c4b001042" + "8033b7c04f504633";
  private static final String SHA1 = "11".repeat(20);
  private static final String SHA256 = "22".repeat(32);
  private static final String SHA384 = "33".repeat(48);

  private static HelloMessage read(String hex) throws MalformedHelloException {
    return new HelloReader().take(ByteBuffer.wrap(HexFormat.of().parseHex(hex)));
  }

  @Test
  void readsVersion1() throws Exception {
    HelloMessage hello = read("0100" + "0100" + "02000000" + UUID_BYTES);
    assertThat(hello.platform()).isEqualTo(PC);
    assertThat(hello.passwordSet()).isTrue();
    assertThat(hello.version()).isEqualTo(1);
    assertThat(hello.attempt()).isEqualTo(2);
    assertThat(hello.hashes()).isEmpty();
  }

  @Test
  void readsVersion2WithTheIdentifierOfItsKey() throws Exception {
    HelloMessage hello = read("0000" + "0200" + "ffffffff" + UUID_BYTES + hex("4444-444"));
    assertThat(hello.keyId()).isEqualTo("4444-444");
    assertThat(hello.attempt()).isEqualTo(4_294_967_295L);
    assertThat(hello.passwordSet()).isFalse();
  }

  @Test
  void readsVersion3WithItsHashes() throws Exception {
    HelloMessage hello =
        read(
            "0000"
                + "0300"
                + "00000000"
                + UUID_BYTES
                + "03"
                + "0114"
                + SHA1
                + "0220"
                + SHA256
                + "0330"
                + SHA384);
    assertThat(hello.hashes())
        .containsExactly(
            new HelloHash(Algorithm.SHA1, SHA1),
            new HelloHash(Algorithm.SHA256, SHA256),
            new HelloHash(Algorithm.SHA384, SHA384));
    assertThat(read("0000" + "0300" + "00000000" + UUID_BYTES + "00").hashes()).isEmpty();
  }

  @Test
  void waitsForTheRestAndLeavesWhatComesBehind() throws Exception {
    HelloReader reader = new HelloReader();
    ByteBuffer bytes =
        ByteBuffer.wrap(
            HexFormat.of()
                .parseHex(
                    "0000" + "0300" + "00000000" + UUID_BYTES + "01" + "0220" + SHA256 + "ff"));
    for (int i = 0; i < 58; i++) {
      assertThat(reader.take(bytes.slice(i, 1))).isNull();
    }
    ByteBuffer end = bytes.slice(58, 2);
    assertThat(reader.take(end)).isNotNull();
    assertThat(end.remaining()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "474554202f,                        no hello",
    "0200,                              no hello",
    "00000400,                          version 4",
    "00000000,                          version 0",
    "0000ffff,                          version 65535"
  })
  void refusesOtherBytesAsSoonAsTheyCome(String hex, String words) {
    assertThatThrownBy(() -> read(hex))
        .isInstanceOf(MalformedHelloException.class)
        .hasMessageContaining(words);
  }

  @ParameterizedTest
  @CsvSource({"0120, kind 1 with 32", "0420, kind 4 with 32", "02ff, kind 2 with 255"})
  void refusesHashesThatCannotBeBeforeTheyCome(String head, String words) {
    assertThatThrownBy(() -> read("0000" + "0300" + "00000000" + UUID_BYTES + "01" + head))
        .isInstanceOf(MalformedHelloException.class)
        .hasMessageContaining(words);
  }

  @Test
  void refusesAnIdentifierThatIsNoText() {
    assertThatThrownBy(() -> read("0000" + "0200" + "00000000" + UUID_BYTES + "0000000000000000"))
        .isInstanceOf(MalformedHelloException.class);
  }

  private static String hex(String text) {
    return HexFormat.of().formatHex(text.getBytes(StandardCharsets.US_ASCII));
  }
}
