package org.mayday.mps.front;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.ByteBuffer;
import java.util.Optional;

/** Whatever comes is a header, incomplete or none, whole or byte by byte. */
class ProxyDecoderFuzz {

  @FuzzTest(maxDuration = "2m")
  void readsOrRefuses(byte[] bytes) {
    assertThat(inPieces(bytes, 1)).isEqualTo(inPieces(bytes, Math.max(1, bytes.length)));
  }

  private static String inPieces(byte[] bytes, int size) {
    ProxyDecoder decoder = new ProxyDecoder();
    try {
      for (int at = 0; at < bytes.length; at += size) {
        ByteBuffer piece = ByteBuffer.wrap(bytes, at, Math.min(size, bytes.length - at));
        Optional<ProxyHeader> header = decoder.read(piece);
        if (header.isPresent()) {
          assertThat(piece.position()).isLessThanOrEqualTo(ProxyDecoder.LONGEST_V2);
          return header.orElseThrow() + " of " + piece.position() + " bytes";
        }
      }
    } catch (MalformedProxyHeaderException e) {
      return String.valueOf(e.getMessage());
    }
    return "incomplete after " + bytes.length;
  }
}
