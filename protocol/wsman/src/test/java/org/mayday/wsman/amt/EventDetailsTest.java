package org.mayday.wsman.amt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The words of the event log. */
class EventDetailsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ff 0f 6f 02 68 01 ff 22 00 4013000000000000|BIOS|Firmware: starting the operating system",
        "ff 0f 6f 00 68 08 ff 22 00 400b000000000000|BIOS|Firmware error: firmware ROM is corrupt",
        "ff 0f 6f 02 68 08 ff 22 00 eb00000000000000|BIOS|Firmware progress without a valid code",
        "ff 06 6f 05 68 10 ff 26 00 aa0a010000000000|Intel ME|Authentication failed 266 times; the PC may be under attack",
        "ff c1 6f 00 68 08 ff 26 00 aa30000000000000|Intel ME|User request for remote connection",
        "ff 05 6f 00 68 10 ff 17 00 0000000000000000|System chassis|Case opened",
        "ff 20 6f 00 68 10 ff 23 00 0000000000000000|Operating system|Operating system locked up, or power was interrupted",
        "ff 24 6f 02 68 01 ff 22 00 4000000000000000|BIOS|System firmware started; at least one processor runs",
        "ff 1e 6f 00 68 10 ff 22 00 0000000000000000|BIOS|No bootable medium",
        "ff c8 6f 00 68 10 ff fe 00 0102030405060708|entity 254|Sensor type 200: critical (event 0)"
      })
  void saysWhatHappenedAndWhere(String hex, String source, String message) {
    byte[] raw = HexFormat.of().parseHex("00000065" + hex.replace(" ", ""));
    EventLogRecord entry =
        EventLogRecord.decode(Base64.getEncoder().encodeToString(raw)).orElseThrow();
    assertThat(EventDetails.source(entry)).isEqualTo(source);
    assertThat(EventDetails.message(entry)).isEqualTo(message);
  }
}
