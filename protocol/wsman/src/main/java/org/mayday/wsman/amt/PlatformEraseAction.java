package org.mayday.wsman.amt;

import org.mayday.wsman.instance.ValueMap;

/**
 * What Remote Platform Erase can do, by the number of its bit (Intel AMT Implementation and
 * Reference Guide, AMT_BootCapabilities.PlatformErase).
 */
public enum PlatformEraseAction implements ValueMap {
  PYRITE_REVERT(1, "revert Pyrite drives by their PSID"),
  SECURE_ERASE(2, "erase all SSDs"),
  TPM_CLEAR(6, "clear the TPM"),
  OEM_CUSTOM(16, "an action of the maker"),
  CLEAR_BIOS_NVM(25, "clear the variables of the BIOS"),
  RELOAD_BIOS(26, "reload the maker's BIOS configuration"),
  UNCONFIGURE_CSME(31, "unconfigure the management engine");

  private final int number;
  private final String words;

  PlatformEraseAction(int number, String words) {
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
