package org.mayday.mps.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.mayday.mps.api.FirmwareReport.Kind;

class EventSinkProperties {

  @Property(tries = 300)
  void anySplitOfTheBytesIsReadAlike(
      @ForAll("requests") List<String> requests, @ForAll("cuts") List<Integer> cuts) {
    byte[] all = String.join("", requests).getBytes(StandardCharsets.ISO_8859_1);
    Firmware whole = new Firmware();
    String answers = withoutOwnIds(whole.open().send(all).read());

    Firmware cut = new Firmware();
    Firmware.Line line = cut.open();
    int from = 0;
    for (int i = 0; from < all.length; i++) {
      int to = Math.min(all.length, from + cuts.get(i % cuts.size()));
      line.send(Arrays.copyOfRange(all, from, to));
      from = to;
    }

    assertThat(known(cut.inbox)).isEqualTo(known(whole.inbox));
    assertThat(withoutOwnIds(line.read())).isEqualTo(answers);
  }

  /** Of what is no HTTP as much is reported as had come when that was clear. */
  private static List<String> known(RecordingInbox inbox) {
    return inbox.taken().stream()
        .map(taken -> taken.kind() == Kind.UNKNOWN ? "rubbish" : taken.content())
        .toList();
  }

  private static String withoutOwnIds(String answers) {
    return answers.replaceAll("<a:MessageID>[^<]*", "<a:MessageID>");
  }

  @Provide
  Arbitrary<List<String>> requests() {
    Arbitrary<String> bodies =
        Arbitraries.strings()
            .withChars("<>&abc \r\n\u00e4")
            .ofMinLength(1)
            .ofMaxLength(600)
            .map(Posts::event);
    Arbitrary<String> requests =
        Arbitraries.oneOf(
            bodies.map(Posts::post),
            bodies.map(body -> Posts.post(body, "Connection: close")),
            bodies.flatMap(
                body ->
                    Arbitraries.integers().between(1, 700).map(size -> Posts.chunked(body, size))),
            Arbitraries.just("GET / HTTP/1.1\r\nHost: x\r\n\r\n"),
            Arbitraries.just("rubbish\r\n"));
    return requests.list().ofMinSize(1).ofMaxSize(4);
  }

  @Provide
  Arbitrary<List<Integer>> cuts() {
    return Arbitraries.integers().between(1, 400).list().ofMinSize(1).ofMaxSize(20);
  }
}
