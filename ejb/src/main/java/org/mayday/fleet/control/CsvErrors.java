package org.mayday.fleet.control;

import java.util.ArrayList;
import java.util.List;
import org.mayday.fleet.boundary.LineError;

/** Gathers what is wrong with an import, up to a number that a person still reads. */
final class CsvErrors {
  static final int MAX = 100;

  private final List<LineError> errors = new ArrayList<>();

  void add(long line, String message) {
    if (!isFull()) {
      errors.add(new LineError(line, message));
    }
  }

  boolean isFull() {
    return errors.size() >= MAX;
  }

  boolean isEmpty() {
    return errors.isEmpty();
  }

  List<LineError> inOrder() {
    return errors.stream().sorted(java.util.Comparator.comparingLong(LineError::line)).toList();
  }
}
