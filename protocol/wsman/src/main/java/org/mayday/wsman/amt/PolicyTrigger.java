package org.mayday.wsman.amt;

import org.mayday.wsman.instance.ValueMap;

/**
 * What makes a PC open a tunnel (Intel AMT Implementation and Reference Guide,
 * AMT_RemoteAccessPolicyRule.Trigger). These are not the numbers of APF_PROTOCOLVERSION.
 */
public enum PolicyTrigger implements ValueMap {
  USER_INITIATED(0, "the user calls"),
  ALERT(1, "an alert"),
  PERIODIC(2, "a timer"),
  HOME_PROVISIONING(3, "provisioning from home");

  private final int number;
  private final String words;

  PolicyTrigger(int number, String words) {
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
