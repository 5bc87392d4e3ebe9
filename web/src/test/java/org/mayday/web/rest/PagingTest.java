package org.mayday.web.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.mayday.web.rest.json.Paging;

class PagingTest {
  private static final SortedMap<String, Field> KNOWN =
      QueryCheck.known(
          Arrays.stream(CallsResource.class.getMethods())
              .filter(method -> method.getName().equals("listCalls"))
              .findFirst()
              .orElseThrow());

  @Test
  void leadsThroughAllPages() {
    Paging paging = new Paging();
    paging.limit = 2;
    assertThat(paging.next(2, 5)).isEqualTo(2);
    paging.after = 2;
    assertThat(paging.next(2, 5)).isEqualTo(4);
    paging.after = 4;
    assertThat(paging.next(1, 5)).isNull();
  }

  @Test
  void endsWhereThereIsNothing() {
    Paging paging = new Paging();
    assertThat(paging.next(0, 0)).isNull();
    paging.after = 10;
    assertThat(paging.next(0, 5)).isNull();
    assertThat(paging.next(0, 50)).isNull();
  }

  @Test
  void isAskedForByNamesThatAreChecked() {
    assertThat(KNOWN.keySet())
        .containsExactly("after", "from", "limit", "platform", "state", "technician", "text", "to");
  }

  @Test
  void refusesWhatIsMisspeltOrGivenTwiceOrWrittenWrongly() {
    QueryCheck.check(KNOWN, Map.of("state", List.of("RINGING", "MISSED"), "limit", List.of("7")));
    assertThatThrownBy(() -> QueryCheck.check(KNOWN, Map.of("stat", List.of("RINGING"))))
        .hasMessageStartingWith("There are no parameters but after, from, limit,");
    assertThatThrownBy(() -> QueryCheck.check(KNOWN, Map.of("limit", List.of("7", "8"))))
        .hasMessage("The parameter limit must be given once.");
    assertThatThrownBy(() -> QueryCheck.check(KNOWN, Map.of("state", List.of("MISSED", "x"))))
        .hasMessageStartingWith("The parameter state must be one of RINGING,");
    assertThatThrownBy(() -> QueryCheck.check(KNOWN, Map.of("text", List.of("\u0000"))))
        .hasMessageStartingWith("The parameter text must be a text");
  }
}
