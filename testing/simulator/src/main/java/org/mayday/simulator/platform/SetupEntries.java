package org.mayday.simulator.platform;

/**
 * What somebody has entered at the PC, by hand or with a USB key, before it is set up.
 *
 * @param suffix domain of the setup server (PKI DNS suffix); empty for that of DHCP
 * @param server full name of the setup server; empty for any of the domain
 * @param otp one-time password that the setup server may ask for; empty for none
 */
public record SetupEntries(String suffix, String server, String otp) {

  /** Nothing. */
  public static final SetupEntries NONE = new SetupEntries("", "", "");

  /** The same with another one-time password. */
  public SetupEntries withOtp(String password) {
    return new SetupEntries(suffix, server, password);
  }

  /** Leaves the password out. */
  @Override
  public String toString() {
    return "SetupEntries[suffix=" + suffix + ", server=" + server + "]";
  }
}
