package org.mayday.simulator.personality;

/** Why a PC calls, as its remote access policies name it. */
public enum Trigger {
  /** A user pressed the help key. */
  USER("User Initiated", 0),
  /** Something happened that an alert policy reports. */
  ALERT("Alert", 1),
  /** It was time to. */
  PERIODIC("Periodic", 2);

  private final String policyName;
  private final int policyNumber;

  Trigger(String policyName, int policyNumber) {
    this.policyName = policyName;
    this.policyNumber = policyNumber;
  }

  /** AMT_RemoteAccessPolicyRule.PolicyRuleName. */
  public String policyName() {
    return policyName;
  }

  /** AMT_RemoteAccessPolicyRule.Trigger, which differs from the number in PROTOCOLVERSION. */
  public int policyNumber() {
    return policyNumber;
  }
}
