package org.mayday.fleet.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class VersionOrderTest {
  @Test
  void ordersNumberByNumber() {
    List<String> versions = List.of("", "4.2", "9.1.40", "9.1.40-build 1", "12.0.9", "12.0.45");

    assertThat(versions.stream().map(VersionOrder::key)).isSorted();
    assertThat(Stream.of("12.0.45", "9.1.40", "19.0").map(VersionOrder::key).sorted())
        .containsExactly(
            VersionOrder.key("9.1.40"), VersionOrder.key("12.0.45"), VersionOrder.key("19.0"));
  }

  @Property
  void fitsIntoItsColumnWhateverAPcTells(@ForAll String version) {
    assertThat(VersionOrder.key(version)).hasSizeLessThanOrEqualTo(80).doesNotContainPattern("\\D");
  }
}
