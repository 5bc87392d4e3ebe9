package org.mayday.cli.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mayday.cli.soap.Answer;

class ProfilesTest {
  private static Answer read(String text) throws IOException {
    return Answer.read(text.getBytes(UTF_8));
  }

  @Test
  void tellsSettingsAsTheyAreWritten() throws IOException {
    assertThat(
            Profiles.row(
                read(
                    """
                    <profile>
                      <name>Office</name><version>2</version><server>a:1</server><insideServer>b:1</insideServer><insideServer>c:1</insideServer>
                      <setting><name>features</name><value name='sol'>ON</value><value name='kvm'>OFF</value></setting>
                      <setting><name>wifi</name><value name='ssid'>w</value><secret name='passphrase'/></setting>
                      <repairs>true</repairs>
                    </profile>
                    """)))
        .containsEntry("version", 2L)
        .containsEntry("insideServer", List.of("b:1", "c:1"))
        .containsEntry("repairs", true)
        .containsEntry(
            "setting",
            List.of(
                "features.sol=ON", "features.kvm=OFF", "wifi.ssid=w", "wifi.passphrase=(secret)"));
  }

  @Test
  void tellsWhatDiffers() throws IOException {
    assertThat(
            Profiles.standing(
                read(
                    """
                    <standing>
                      <version>1</version>
                      <drift><repairs>1</repairs>
                        <deviation><what>user calls</what><wanted>on</wanted><found>off</found></deviation>
                        <deviation><what>clock</what><wanted>now</wanted><found>1970</found></deviation>
                      </drift>
                    </standing>
                    """)))
        .containsEntry(
            "drift", List.of("user calls: wanted on, found off", "clock: wanted now, found 1970"));
  }
}
