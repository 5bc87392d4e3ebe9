package org.mayday.ticketing.control;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A queue in memory: what is taken in a transaction that fails is at its head again. */
final class BrokerFake implements CommandQueue {
  final Deque<Incoming> waiting = new ArrayDeque<>();
  final List<Verdict> settled = new ArrayList<>();
  boolean away;
  boolean dropsAcknowledgements;
  int asked;

  void sends(String message, @Nullable String text) {
    waiting.add(new Incoming(message, text));
  }

  List<String> answers() {
    return settled.stream().map(Verdict::answer).toList();
  }

  List<String> dead() {
    return settled.stream()
        .filter(v -> v.dead() != null)
        .map(v -> String.valueOf(v.dead()))
        .toList();
  }

  @Override
  public int take(int most, Function<Incoming, Verdict> judge) {
    asked++;
    if (away) {
      throw new Away("The broker is away.", new IllegalStateException());
    }
    List<Verdict> verdicts = new ArrayList<>();
    for (Incoming message : List.copyOf(waiting)) {
      if (verdicts.size() < most) {
        verdicts.add(judge.apply(message));
      }
    }
    if (dropsAcknowledgements) {
      throw new Away("The connection broke.", new IllegalStateException());
    }
    for (Verdict verdict : verdicts) {
      waiting.remove();
      settled.add(verdict);
    }
    return verdicts.size();
  }
}
