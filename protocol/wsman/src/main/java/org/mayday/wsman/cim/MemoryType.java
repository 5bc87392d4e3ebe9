package org.mayday.wsman.cim;

import org.mayday.wsman.instance.ValueMap;

/**
 * Type of a memory module (DSP0134, SMBIOS Reference Specification, 7.18.2); Intel AMT hands the
 * number of SMBIOS on.
 */
public enum MemoryType implements ValueMap {
  OTHER(1, "other"),
  UNKNOWN(2, "unknown"),
  DRAM(3, "DRAM"),
  RAM(7, "RAM"),
  SDRAM(15, "SDRAM"),
  DDR(18, "DDR"),
  DDR2(19, "DDR2"),
  DDR2_FB_DIMM(20, "DDR2 FB-DIMM"),
  DDR3(24, "DDR3"),
  FBD2(25, "FBD2"),
  DDR4(26, "DDR4"),
  LPDDR(27, "LPDDR"),
  LPDDR2(28, "LPDDR2"),
  LPDDR3(29, "LPDDR3"),
  LPDDR4(30, "LPDDR4"),
  NON_VOLATILE(31, "logical non-volatile"),
  HBM(32, "HBM"),
  HBM2(33, "HBM2"),
  DDR5(34, "DDR5"),
  LPDDR5(35, "LPDDR5");

  private final int number;
  private final String words;

  MemoryType(int number, String words) {
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
