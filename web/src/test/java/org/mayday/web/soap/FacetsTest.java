package org.mayday.web.soap;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FacetsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          is not facet-valid with respect to minLength '1' for type 'Addresses'.      | is empty.
          is not facet-valid with respect to minLength '8' for type 'Password'.       | is shorter than 8 characters.
          is not facet-valid with respect to maxLength '64' for type 'User'.          | is longer than 64 characters.
          is not facet-valid with respect to minInclusive '10' for type 'Every'.      | is less than 10.
          is not facet-valid with respect to maxInclusive '86400' for type 'Every'.   | is more than 86400.
          is not facet-valid with respect to enumeration '[A, B]'. It must be a value from the enumeration. | is none of A, B.
          is not facet-valid with respect to pattern '[0-9]{2}' for type 'TimeOfDay'. | is not written as [0-9]{2}, as TimeOfDay asks.
          is not a valid value for 'integer'.                                         | is not a valid value for 'integer'.
          """)
  void saysLimitsInWords(String said, String words) {
    assertThat(Facets.words(said)).isEqualTo(words);
  }
}
