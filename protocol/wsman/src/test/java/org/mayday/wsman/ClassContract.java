package org.mayday.wsman;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.DynamicTest;

/** What contract tests of firmware classes have in common: a client that is answered from files. */
abstract class ClassContract {
  private final FixtureTransport fixtures = new FixtureTransport();
  private final WsmanClient client =
      new WsmanClient(
          fixtures, WsmanSettings.within(Duration.ofMinutes(1)), () -> "uuid:7", () -> 0L);

  /** The class reads its get.xml. */
  final <T> DynamicTest get(Class<T> type, Consumer<T> check) {
    return DynamicTest.dynamicTest(
        type.getSimpleName() + " get", () -> check.accept(client.get(type)));
  }

  /** The class reads its pull.xml, which holds one instance. */
  final <T> DynamicTest one(Class<T> type, Consumer<T> check) {
    return DynamicTest.dynamicTest(
        type.getSimpleName() + " enumerate",
        () -> {
          List<T> all = client.enumerate(type);
          assertThat(all).hasSize(1);
          check.accept(all.get(0));
        });
  }

  /** The request is byte for byte the file under requests/, and its answer means success. */
  final DynamicTest invoked(Invocation<?> invocation) {
    return DynamicTest.dynamicTest(
        invocation.title(),
        () -> {
          client.invoke(invocation);
          byte[] sent = fixtures.requests().get(fixtures.requests().size() - 1);
          assertThat(sent)
              .asString()
              .isEqualTo(HandKept.text("/requests/" + FixtureTransport.pathOf(sent)));
        });
  }

  /** The request has these parts, in this order. */
  final DynamicTest sent(Invocation<?> invocation, String... parts) {
    return DynamicTest.dynamicTest(
        invocation.title() + " with " + parts[0],
        () -> {
          client.invoke(invocation);
          assertThat(fixtures.requests().get(fixtures.requests().size() - 1))
              .asString()
              .containsSubsequence(parts);
        });
  }
}
