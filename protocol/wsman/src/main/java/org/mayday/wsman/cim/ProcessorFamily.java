package org.mayday.wsman.cim;

import org.mayday.wsman.instance.ValueMap;

/**
 * Families of processors in PCs with Intel AMT (DSP0134, SMBIOS Reference Specification, 7.5.2).
 */
public enum ProcessorFamily implements ValueMap {
  OTHER(1, "other"),
  UNKNOWN(2, "unknown"),
  PENTIUM(11, "Intel Pentium"),
  PENTIUM_PRO(12, "Intel Pentium Pro"),
  PENTIUM_II(13, "Intel Pentium II"),
  CELERON(15, "Intel Celeron"),
  PENTIUM_III(17, "Intel Pentium III"),
  PENTIUM_M(18, "Intel Pentium M"),
  CELERON_D(20, "Intel Celeron D"),
  PENTIUM_D(21, "Intel Pentium D"),
  CORE_DUO(40, "Intel Core Duo"),
  CORE_DUO_MOBILE(41, "Intel Core Duo mobile"),
  CORE_SOLO_MOBILE(42, "Intel Core Solo mobile"),
  ATOM(43, "Intel Atom"),
  CORE_M(44, "Intel Core M"),
  CORE_M3(45, "Intel Core m3"),
  CORE_M5(46, "Intel Core m5"),
  CORE_M7(47, "Intel Core m7"),
  PENTIUM_4(178, "Intel Pentium 4"),
  XEON(179, "Intel Xeon"),
  CORE_2_DUO(191, "Intel Core 2 Duo"),
  CORE_2_SOLO(192, "Intel Core 2 Solo"),
  CORE_2_EXTREME(193, "Intel Core 2 Extreme"),
  CORE_2_QUAD(194, "Intel Core 2 Quad"),
  CORE_2_EXTREME_MOBILE(195, "Intel Core 2 Extreme mobile"),
  CORE_2_DUO_MOBILE(196, "Intel Core 2 Duo mobile"),
  CORE_2_SOLO_MOBILE(197, "Intel Core 2 Solo mobile"),
  CORE_I7(198, "Intel Core i7"),
  DUAL_CORE_CELERON(199, "Intel Celeron dual-core"),
  CORE_I5(205, "Intel Core i5"),
  CORE_I3(206, "Intel Core i3"),
  CORE_I9(207, "Intel Core i9"),
  XEON_D(208, "Intel Xeon D"),
  CORE_3(768, "Intel Core 3"),
  CORE_5(769, "Intel Core 5"),
  CORE_7(770, "Intel Core 7"),
  CORE_9(771, "Intel Core 9"),
  CORE_ULTRA_3(772, "Intel Core Ultra 3"),
  CORE_ULTRA_5(773, "Intel Core Ultra 5"),
  CORE_ULTRA_7(774, "Intel Core Ultra 7"),
  CORE_ULTRA_9(775, "Intel Core Ultra 9");

  private final int number;
  private final String words;

  ProcessorFamily(int number, String words) {
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
