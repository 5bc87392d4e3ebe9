package org.mayday.image.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mayday.image.boundary.ImageRefused;

/** What an image may be called. */
class ImageNameTest {

  @Test
  void leavesFoldersAndSpaceOut() {
    assertThat(ImageName.of(" C:\\images\\rescue 2.iso ")).isEqualTo("rescue 2.iso");
    assertThat(ImageName.of("../../etc/passwd")).isEqualTo("passwd");
    assertThat(ImageName.of("<b>Rescue</i>")).isEqualTo("i>");
    assertThat(ImageName.of("Gru\u0308n \ud83d\udcbe")).isEqualTo("Gr\u00fcn \ud83d\udcbe");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "  ", "folder/", ".", "..", "a\u0000b", "a\nb", "abc\u202Efdp.iso", "\ud83d"})
  void refusesWhatIsNoName(String name) {
    assertThatThrownBy(() -> ImageName.of(name)).isInstanceOf(ImageRefused.class);
  }

  @Test
  void boundsTheLength() {
    assertThat(ImageName.of("a".repeat(100))).hasSize(100);
    assertThatThrownBy(() -> ImageName.of("a".repeat(101))).isInstanceOf(ImageRefused.class);
  }
}
