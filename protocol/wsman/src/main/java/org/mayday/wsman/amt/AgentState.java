package org.mayday.wsman.amt;

import java.util.ArrayList;
import java.util.List;
import org.mayday.wsman.instance.ValueMap;

/**
 * State of a watched program, a bit each (Intel AMT Implementation and Reference Guide,
 * AMT_AgentPresenceWatchdog.CurrentState).
 */
public enum AgentState implements ValueMap {
  NOT_STARTED(1, "not started"),
  STOPPED(2, "stopped"),
  RUNNING(4, "running"),
  EXPIRED(8, "expired"),
  SUSPENDED(16, "suspended");

  /** All states. */
  public static final int ANY = 31;

  private final int number;
  private final String words;

  AgentState(int number, String words) {
    this.number = number;
    this.words = words;
  }

  @Override
  public int number() {
    return number;
  }

  @Override
  public String words() {
    return words;
  }

  /**
   * The states whose bits are set, such as "stopped, expired"; bits that are not known are told.
   */
  public static String words(long bits) {
    List<String> states = new ArrayList<>();
    long rest = bits;
    for (AgentState state : values()) {
      if ((bits & state.number) != 0) {
        states.add(state.words);
        rest &= ~state.number;
      }
    }
    if (rest != 0 || bits == 0) {
      states.add("unknown (" + rest + ")");
    }
    return String.join(", ", states);
  }
}
