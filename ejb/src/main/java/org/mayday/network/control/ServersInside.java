package org.mayday.network.control;

/**
 * Which firmware can call servers inside the company network: AMT 11.6 and later (Intel AMT
 * Implementation and Reference Guide, AMT_RemoteAccessPolicyAppliesToMPS.MpsType).
 */
public final class ServersInside {
  private static final String OLDER = "([1-9]|10)(\\..*)?|11\\.[0-5](\\..*)?";

  private ServersInside() {}

  /**
   * Whether it can, as far as it is known.
   *
   * @param amtVersion such as "11.8.50"; empty if the PC has not told it, which counts as able
   */
  public static boolean mayBeKnownTo(String amtVersion) {
    return !amtVersion.matches(OLDER);
  }
}
