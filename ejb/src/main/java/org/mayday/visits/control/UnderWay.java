package org.mayday.visits.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mayday.operation.boundary.Sheet;
import org.mayday.wsman.Cancellation;

/** A run while its PC is asked: what has come out so far, and the way to end it. Thread-safe. */
final class UnderWay {
  private final Cancellation cancellation = new Cancellation();
  private final List<Sheet.Part> parts = new ArrayList<>();
  private @Nullable String cancelledBy;

  synchronized void arrived(Sheet.Part part) {
    parts.removeIf(known -> known.name().equals(part.name()));
    parts.add(part);
  }

  synchronized Sheet sheet() {
    return new Sheet(parts);
  }

  void cancel(String who) {
    synchronized (this) {
      cancelledBy = cancelledBy == null ? who : cancelledBy;
    }
    cancellation.cancel();
  }

  synchronized Optional<String> cancelledBy() {
    return Optional.ofNullable(cancelledBy);
  }

  Cancellation cancellation() {
    return cancellation;
  }
}
