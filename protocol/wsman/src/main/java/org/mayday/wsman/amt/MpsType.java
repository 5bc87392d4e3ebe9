package org.mayday.wsman.amt;

import org.mayday.wsman.instance.ValueMap;

/**
 * From where a server is called (Intel AMT Implementation and Reference Guide,
 * AMT_RemoteAccessPolicyAppliesToMPS.MpsType).
 */
public enum MpsType implements ValueMap {
  EXTERNAL(0, "outside the company network"),
  INTERNAL(1, "inside the company network"),
  BOTH(2, "everywhere");

  private final int number;
  private final String words;

  MpsType(int number, String words) {
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
