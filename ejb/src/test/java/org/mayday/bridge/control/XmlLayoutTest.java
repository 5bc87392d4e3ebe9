package org.mayday.bridge.control;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XmlLayoutTest {

  private static String laidOut(String text) {
    return XmlLayout.of(text.getBytes(UTF_8));
  }

  @Test
  void putsAnElementOnEachLine() {
    assertThat(
            laidOut(
                "<?xml version='1.0'?><a:b xmlns:a='urn:a' xmlns='urn:d' x='1&quot;&lt;'>"
                    + " <c>text &amp; more</c>\n\n<a:d/><e><f a:g='2'> </f></e><!-- why --></a:b>"))
        .isEqualTo(
            """
            <a:b xmlns:a="urn:a" xmlns="urn:d" x="1&quot;&lt;">
              <c>text &amp; more</c>
              <a:d/>
              <e>
                <f a:g="2"/>
              </e>
              <!-- why -->
            </a:b>""");
  }

  @Test
  void canBeSentAgain() {
    String once = laidOut("<a xmlns='urn:a'><b>1 &lt; 2 ]]&gt;</b><c d='é'/></a>");
    assertThat(laidOut(once)).isEqualTo(once);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no XML",
        "<a><b></a>",
        "<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>",
        "<!DOCTYPE a SYSTEM 'file:///etc/hostname'><a/>"
      })
  void leavesTheRestAsItIs(String text) {
    assertThat(laidOut(text)).isEqualTo(text);
  }

  @Test
  void endsSomewhere() {
    assertThat(laidOut("<a>" + "<b>c</b>".repeat(100_000) + "</a>"))
        .hasSizeLessThan(XmlLayout.MOST + 10)
        .endsWith("\n...");
    assertThat(laidOut("<a>".repeat(3_000)).length()).isLessThan(XmlLayout.MOST + 10);
  }
}
