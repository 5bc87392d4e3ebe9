package org.mayday.wsman.amt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.mayday.wsman.FixtureTransport;
import org.mayday.wsman.WsmanClient;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.WsmanSettings;
import org.mayday.wsman.instance.Selectors;
import org.mayday.wsman.instance.WsmanInstance;

/** Before a plain power action no boot option may be left. */
class PlainBootTest {
  private final WsmanClient client =
      new WsmanClient(new FixtureTransport(), WsmanSettings.within(Duration.ofSeconds(5)));

  @Test
  void switchesOffWhatIsThereAndLeavesOutWhatMayNotBePut() throws WsmanException {
    WsmanInstance current = client.get("AMT_BootSettingData", Selectors.none());
    WsmanInstance plain = PlainBoot.of(current);
    assertThat(plain.text("BIOSSetup")).contains("false");
    assertThat(plain.text("UseSOL")).contains("false");
    assertThat(plain.text("LockKeyboard")).contains("false");
    assertThat(plain.text("BootMediaIndex")).contains("0");
    assertThat(plain.text("IDERBootDevice")).contains("0");
    assertThat(plain.properties())
        .doesNotContainKeys(
            "BIOSLastStatus", "OptionsCleared", "WinREBootEnabled", "RSEPassword", "PlatformErase")
        .containsKeys("InstanceID", "ElementName", "OwningEntity");
    assertThat(plain.text("FutureOption")).contains("kept");
    assertThat(current.text("BIOSSetup")).contains("true");
  }
}
