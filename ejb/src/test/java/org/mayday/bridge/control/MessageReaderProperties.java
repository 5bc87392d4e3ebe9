package org.mayday.bridge.control;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.mayday.bridge.boundary.BridgeMessage;
import org.mayday.bridge.boundary.BridgeRefused;

/** Anybody may write anything to the bridge. */
class MessageReaderProperties {
  private static final byte[] PUT =
      ("<s:Envelope xmlns:s='http://www.w3.org/2003/05/soap-envelope'"
              + " xmlns:a='http://schemas.xmlsoap.org/ws/2004/08/addressing'"
              + " xmlns:w='http://schemas.dmtf.org/wbem/wsman/1/wsman.xsd'><s:Header>"
              + "<a:Action>http://schemas.xmlsoap.org/ws/2004/09/transfer/Put</a:Action>"
              + "<w:ResourceURI>http://intel.com/wbem/wscim/1/amt-schema/1/AMT_GeneralSettings"
              + "</w:ResourceURI></s:Header><s:Body/></s:Envelope>")
          .getBytes(UTF_8);

  private final MessageReader reader = new MessageReader();

  @Property
  void refusesNoiseInASentence(@ForAll byte[] noise) {
    assertRead(noise);
  }

  @Property
  void takesNoDamagedChangeForReading(
      @ForAll @Size(min = 1, max = 4) byte[] noise, @ForAll @IntRange(max = 400) int at) {
    byte[] damaged = PUT.clone();
    System.arraycopy(noise, 0, damaged, at % (damaged.length - noise.length), noise.length);
    assertRead(damaged);
  }

  private void assertRead(byte[] bytes) {
    try {
      BridgeMessage message = reader.read(bytes);
      assertThat(message.bytes()).isSameAs(bytes);
      assertThat(message.what()).hasSizeBetween(1, 900).matches("[ -~]+");
      assertThat(message.reading()).isFalse();
    } catch (BridgeRefused e) {
      assertThat(e).hasMessageStartingWith("The WS-Management message ").hasMessageEndingWith(".");
    }
  }
}
