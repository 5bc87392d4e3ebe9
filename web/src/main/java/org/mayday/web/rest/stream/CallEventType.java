package org.mayday.web.rest.stream;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What can happen in a call; docs/events.md tells more of each. */
enum CallEventType {
  RINGING,
  EVIDENCE,
  ACCEPTED,
  INSESSION,
  TRANSFERRED,
  NOTED,
  TICKETED,
  TUNNELDOWN,
  TUNNELUP,
  WRAPPEDUP,
  DECLINED,
  MISSED;

  private static final String PREFIX = "org.mayday.call.";

  /** The last part of the type of the event, such as {@code ringing}. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The type of an event; empty if it is no event of calls. */
  static Optional<CallEventType> ofEvent(String type) {
    return type.startsWith(PREFIX) ? ofWord(type.substring(PREFIX.length())) : Optional.empty();
  }

  /** The type with this word. */
  static Optional<CallEventType> ofWord(String word) {
    return Arrays.stream(values()).filter(type -> type.word().equals(word)).findFirst();
  }

  /** All words. */
  static String words() {
    return Arrays.stream(values()).map(CallEventType::word).collect(Collectors.joining(", "));
  }
}
