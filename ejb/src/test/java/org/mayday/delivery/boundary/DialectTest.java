package org.mayday.delivery.boundary;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DialectTest {
  private static final String NAMESPACE = "http://example.org/mps";
  private final Dialect dialect = Dialect.of(NAMESPACE, "Pull=PullMachines, Items = List");

  @Test
  void translatesBothWays() throws Exception {
    String theirs =
        "<s:Envelope xmlns:s=\"urn:s\" xmlns:t=\"http://example.org/mps\"><t:PullMachines"
            + " a=\"1\"><t:List>Pull &lt;</t:List><Items"
            + " xmlns=\"urn:other\"></Items></t:PullMachines></s:Envelope>";
    String ours = new String(dialect.toOurs(theirs.getBytes(UTF_8), null), UTF_8);
    assertThat(ours)
        .endsWith(
            "<s:Envelope xmlns:s=\"urn:s\" xmlns:t=\"urn:mayday:mps:1\"><t:Pull"
                + " a=\"1\"><t:Items>Pull &lt;</t:Items><Items"
                + " xmlns=\"urn:other\"></Items></t:Pull></s:Envelope>");
    assertThat(new String(dialect.toTheirs(ours.getBytes(UTF_8)), UTF_8)).endsWith(theirs);
  }

  @Test
  void isPlainUnlessToldOtherwise() {
    assertThat(dialect.isPlain()).isFalse();
    assertThat(Dialect.of(Dialect.OURS, " ").isPlain()).isTrue();
    assertThat(Dialect.of(Dialect.OURS, "Pull=Get").isPlain()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Pull", "Pull=", "=X", "Pull=a b", "Pull=A,Pull=B", "Pull=A,Items=A"})
  void doesNotStartWithNamesThatAreNone(String names) {
    assertThatThrownBy(() -> Dialect.of(NAMESPACE, names))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no",
        "<a>",
        "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>",
        "<a xmlns:x='u'></x:a>"
      })
  void translatesNothingThatIsNoMessage(String text) {
    assertThatThrownBy(() -> dialect.toOurs(text.getBytes(UTF_8), null))
        .isInstanceOf(XMLStreamException.class);
  }
}
