package org.mayday.mps.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.mayday.mps.admission.Handshakes.Answer;
import org.mayday.mps.admission.Handshakes.Place;
import org.mayday.mps.config.AdmissionSettings;

class HandshakesTest {
  private long now;
  private final List<String> begun = new ArrayList<>();
  private final List<String> cut = new ArrayList<>();

  @Test
  void soManyBeginAndTheNextWaitsForAPlace() {
    Handshakes handshakes = handshakes(2, 2, 10);
    Place first = place("a1");
    assertThat(handshakes.ask(first)).isEqualTo(Answer.BEGIN);
    assertThat(handshakes.ask(place("a2"))).isEqualTo(Answer.BEGIN);
    assertThat(handshakes.ask(place("b1"))).isEqualTo(Answer.WAIT);
    assertThat(begun).isEmpty();

    handshakes.leave(first);
    handshakes.leave(first);
    assertThat(begun).containsExactly("b1");
    assertThat(handshakes.underWay()).isEqualTo(2);
    assertThat(handshakes.waiting()).isZero();
  }

  @Test
  void anAddressAtItsLimitWaitsWhileOthersBegin() {
    Handshakes handshakes = handshakes(10, 1, 10);
    Place first = place("a1");
    handshakes.ask(first);
    assertThat(handshakes.ask(place("a2"))).isEqualTo(Answer.WAIT);
    assertThat(handshakes.ask(place("b1"))).isEqualTo(Answer.BEGIN);

    handshakes.leave(first);
    assertThat(begun).containsExactly("a2");
  }

  @Test
  void addressesTakeTurnsHoweverManyWaitAtOne() {
    Handshakes handshakes = handshakes(1, 1, 100);
    Place held = place("x");
    handshakes.ask(held);
    List<Place> all = new ArrayList<>();
    for (String name : List.of("a1", "a2", "a3", "a4", "b1", "c1", "c2")) {
      Place place = place(name);
      all.add(place);
      assertThat(handshakes.ask(place)).isEqualTo(Answer.WAIT);
    }
    handshakes.leave(held);
    while (begun.size() < all.size()) {
      String last = begun.get(begun.size() - 1);
      handshakes.leave(all.get(names().indexOf(last)));
    }
    assertThat(begun).containsExactly("a1", "b1", "c1", "a2", "c2", "a3", "a4");
  }

  private static List<String> names() {
    return List.of("a1", "a2", "a3", "a4", "b1", "c1", "c2");
  }

  @Test
  void whoLeavesTheQueueIsNotCalled() {
    Handshakes handshakes = handshakes(1, 1, 10);
    Place held = place("a1");
    Place gone = place("b1");
    handshakes.ask(held);
    handshakes.ask(gone);
    handshakes.ask(place("c1"));
    handshakes.leave(gone);
    handshakes.leave(held);

    assertThat(begun).containsExactly("c1");
  }

  @Test
  void soManyMayWait() {
    Handshakes handshakes = handshakes(1, 1, 1);
    handshakes.ask(place("a1"));
    assertThat(handshakes.ask(place("b1"))).isEqualTo(Answer.WAIT);
    assertThat(handshakes.ask(place("c1"))).isEqualTo(Answer.FULL);
    assertThat(handshakes.waiting()).isEqualTo(1);
  }

  @Test
  void slowOnesAreCutOnlyWhileOthersWait() {
    Handshakes handshakes = handshakes(2, 2, 10);
    handshakes.ask(place("a1"));
    now = 5_000;
    handshakes.ask(place("a2"));
    now = 10_000;
    handshakes.cutSlow(10_000);
    assertThat(cut).isEmpty();

    handshakes.ask(place("b1"));
    handshakes.cutSlow(10_000);
    assertThat(cut).containsExactly("a1");
  }

  @Property(tries = 200)
  void limitsHoldAndNobodyIsForgotten(@ForAll Random random) {
    begun.clear();
    Handshakes handshakes = handshakes(5, 2, 1_000);
    List<Place> present = new ArrayList<>();
    int began = 0;
    int total = 0;
    for (int step = 0; step < 300; step++) {
      if (present.isEmpty() || random.nextInt(3) > 0) {
        Place place = place((char) ('a' + random.nextInt(5)) + String.valueOf(step));
        present.add(place);
        total++;
        began += handshakes.ask(place) == Answer.BEGIN ? 1 : 0;
      } else {
        handshakes.leave(present.remove(random.nextInt(present.size())));
      }
      assertThat(handshakes.underWay()).isLessThanOrEqualTo(5);
      assertThat(handshakes.underWay() + handshakes.waiting()).isEqualTo(present.size());
    }
    for (Place place : List.copyOf(present)) {
      handshakes.leave(place);
    }
    assertThat(handshakes.underWay() + handshakes.waiting()).isZero();
    assertThat(began + begun.size()).isLessThanOrEqualTo(total);
  }

  private Handshakes handshakes(int most, int perAddress, int waiting) {
    return new Handshakes(
        new AdmissionSettings(1, 1, most, perAddress, waiting, Duration.ofSeconds(1), 0, List.of()),
        () -> now);
  }

  /** The first letter of the name stands for the address. */
  private Place place(String name) {
    try {
      byte[] address = {10, 0, 0, (byte) name.charAt(0)};
      return new Place(
          Source.of(InetAddress.getByAddress(address)), () -> begun.add(name), () -> cut.add(name));
    } catch (UnknownHostException e) {
      throw new IllegalStateException(e);
    }
  }
}
