package org.mayday.wsman.ips;

import org.mayday.wsman.instance.ValueMap;

/**
 * How far the consent of the user has come (Intel AMT Implementation and Reference Guide,
 * IPS_OptInService.OptInState).
 */
public enum OptInState implements ValueMap {
  NOT_STARTED(0, "not started"),
  REQUESTED(1, "requested"),
  DISPLAYED(2, "the code is shown to the user"),
  RECEIVED(3, "given"),
  IN_SESSION(4, "given, a session is under way");

  private final int number;
  private final String words;

  OptInState(int number, String words) {
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
}
