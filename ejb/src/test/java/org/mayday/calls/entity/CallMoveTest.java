package org.mayday.calls.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mayday.calls.boundary.CallState.ACCEPTED;
import static org.mayday.calls.boundary.CallState.DECLINED;
import static org.mayday.calls.boundary.CallState.IN_SESSION;
import static org.mayday.calls.boundary.CallState.MISSED;
import static org.mayday.calls.boundary.CallState.RINGING;
import static org.mayday.calls.boundary.CallState.WRAPPED_UP;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mayday.calls.boundary.CallState;
import org.mayday.calls.boundary.IllegalCallMove;

class CallMoveTest {
  private static final Map<CallMove, Map<CallState, CallState>> LEGAL =
      Map.of(
          CallMove.ACCEPT, Map.of(RINGING, ACCEPTED),
          CallMove.DECLINE, Map.of(RINGING, DECLINED),
          CallMove.MISS, Map.of(RINGING, MISSED),
          CallMove.BEGIN_SESSION, Map.of(ACCEPTED, IN_SESSION),
          CallMove.TRANSFER, Map.of(RINGING, ACCEPTED, ACCEPTED, ACCEPTED, IN_SESSION, ACCEPTED),
          CallMove.WRAP_UP,
              Map.of(ACCEPTED, WRAPPED_UP, IN_SESSION, WRAPPED_UP, MISSED, WRAPPED_UP));

  @ParameterizedTest
  @MethodSource("everyMoveFromEveryState")
  void onlyLegalMovesAreMade(CallMove move, CallState from) {
    CallState target = LEGAL.get(move).get(from);
    if (target == null) {
      assertThatThrownBy(() -> move.from(from))
          .isInstanceOf(IllegalCallMove.class)
          .hasMessageMatching("A call that is .+ cannot be .+\\.");
    } else {
      assertThat(move.from(from)).isEqualTo(target);
    }
    assertThat(move.isLegalFrom(from)).isEqualTo(target != null);
  }

  static Stream<Arguments> everyMoveFromEveryState() {
    return Arrays.stream(CallMove.values())
        .flatMap(move -> Arrays.stream(CallState.values()).map(state -> Arguments.of(move, state)));
  }
}
