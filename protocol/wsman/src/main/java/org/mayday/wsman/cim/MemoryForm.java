package org.mayday.wsman.cim;

import org.mayday.wsman.instance.ValueMap;

/**
 * Form of a memory module (DSP0134, SMBIOS Reference Specification, 7.18.1); Intel AMT hands the
 * number of SMBIOS on.
 */
public enum MemoryForm implements ValueMap {
  OTHER(1, "other"),
  UNKNOWN(2, "unknown"),
  SIMM(3, "SIMM"),
  SIP(4, "SIP"),
  CHIP(5, "chip"),
  DIP(6, "DIP"),
  ZIP(7, "ZIP"),
  PROPRIETARY_CARD(8, "proprietary card"),
  DIMM(9, "DIMM"),
  TSOP(10, "TSOP"),
  ROW_OF_CHIPS(11, "row of chips"),
  RIMM(12, "RIMM"),
  SODIMM(13, "SODIMM"),
  SRIMM(14, "SRIMM"),
  FB_DIMM(15, "FB-DIMM"),
  DIE(16, "die");

  private final int number;
  private final String words;

  MemoryForm(int number, String words) {
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
