package org.mayday.wsman.amt;

import org.mayday.wsman.instance.ValueMap;

/**
 * From where the user may call for help (Intel AMT Implementation and Reference Guide,
 * AMT_UserInitiatedConnectionService.EnabledState).
 */
public enum UserInitiatedState implements ValueMap {
  DISABLED(32768, "disabled"),
  BIOS(32769, "from the BIOS"),
  OS(32770, "from the operating system"),
  BIOS_AND_OS(32771, "from the BIOS and the operating system");

  private final int number;
  private final String words;

  UserInitiatedState(int number, String words) {
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
