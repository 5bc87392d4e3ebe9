package org.mayday.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class WordsTest {
  private final Words words =
      new Words() {
        @Override
        Locale locale() {
          return Locale.ENGLISH;
        }
      };

  @Test
  void fillsParametersIn() {
    assertThat(words.say("call.accepted", "pc-17")).isEqualTo("You took the call of pc-17.");
  }

  @Test
  void countsInWords() {
    assertThat(words.say("desk.inHand", 0)).isEqualTo("no calls");
    assertThat(words.say("desk.inHand", 1)).isEqualTo("1 call");
    assertThat(words.say("desk.inHand", 4)).isEqualTo("4 calls");
  }

  @Test
  void showsAValueThatHasNoWord() {
    assertThat(words.of("trigger", "USER_INITIATED")).isEqualTo("Help key");
    assertThat(words.of("trigger", "SOMETHING_NEW")).isEqualTo("SOMETHING_NEW");
    assertThat(words.of("trigger", null)).isEqualTo("–");
  }

  @Test
  void splitsNamesAndKeepsInitials() {
    assertThat(NameWords.of("serialNumber")).isEqualTo("Serial number");
    assertThat(NameWords.of("ForceUefiHttpsBoot")).isEqualTo("Force UEFI HTTPS boot");
    assertThat(NameWords.of("DHCPEnabled")).isEqualTo("DHCP enabled");
    assertThat(NameWords.of("DeviceID")).isEqualTo("Device ID");
    assertThat(NameWords.of("tls")).isEqualTo("TLS");
    assertThat(NameWords.of("SOFT_OFF")).isEqualTo("Soft off");
    assertThat(NameWords.of("TCP")).isEqualTo("TCP");
    assertThat(NameWords.of("eventLog.read")).isEqualTo("Event log read");
    assertThat(NameWords.of("_")).isEqualTo("_");
  }

  @Test
  void saysFactsOfTheSoftwaresOwnInWords() {
    assertThat(words.value("offered", "OFF, SOFT_RESET")).isEqualTo("Power off, Restart");
    assertThat(words.value("state", "ON")).isEqualTo("On");
    assertThat(words.value("state", "enabled")).isEqualTo("enabled");
    assertThat(words.value("name", "ON, OFF")).isEqualTo("ON, OFF");
  }

  @Test
  void saysHowLongInTwoUnitsAtMost() {
    assertThat(words.lasting(Duration.ofSeconds(12))).isEqualTo("12 s");
    assertThat(words.lasting(Duration.ofMinutes(59))).isEqualTo("59 min");
    assertThat(words.lasting(Duration.ofMinutes(125))).isEqualTo("2 h 5 min");
    assertThat(words.lasting(Duration.ofHours(50))).isEqualTo("2 d 2 h");
    assertThat(words.lasting(Duration.ofSeconds(-5))).isEqualTo("0 s");
  }

  @Test
  void saysHowManyBytes() {
    assertThat(words.size(0)).isEqualTo("0 B");
    assertThat(words.size(1023)).isEqualTo("1,023 B");
    assertThat(words.size(1536)).isEqualTo("1.5 KiB");
    assertThat(words.size(5L << 40)).isEqualTo("5 TiB");
  }
}
