package org.mayday.wsman.cim;

import org.mayday.wsman.instance.ValueMap;

/**
 * What a BIOS can do (DSP0134, SMBIOS Reference Specification, 7.1.1; the number is that of the
 * bit).
 */
public enum BiosCharacteristic implements ValueMap {
  NONE(3, "no characteristics told"),
  ISA(4, "ISA"),
  MCA(5, "MCA"),
  EISA(6, "EISA"),
  PCI(7, "PCI"),
  PCMCIA(8, "PCMCIA"),
  PLUG_AND_PLAY(9, "plug and play"),
  APM(10, "APM"),
  UPGRADEABLE(11, "upgradeable"),
  SHADOWING(12, "shadowing"),
  VL_VESA(13, "VL-VESA"),
  ESCD(14, "ESCD"),
  BOOT_FROM_CD(15, "boot from CD"),
  SELECTABLE_BOOT(16, "selectable boot"),
  ROM_IN_A_SOCKET(17, "ROM in a socket"),
  BOOT_FROM_PCMCIA(18, "boot from PCMCIA"),
  EDD(19, "EDD"),
  PRINT_SCREEN_SERVICE(26, "print screen service"),
  KEYBOARD_SERVICE(27, "keyboard service"),
  SERIAL_SERVICES(28, "serial services"),
  PRINTER_SERVICES(29, "printer services"),
  CGA_OR_MONO_VIDEO_SERVICES(30, "CGA or mono video services"),
  NEC_PC_98(31, "NEC PC-98"),
  ACPI(32, "ACPI"),
  USB_LEGACY(33, "USB legacy"),
  AGP(34, "AGP"),
  BOOT_FROM_I2O(35, "boot from I2O"),
  BOOT_FROM_LS_120(36, "boot from LS-120"),
  BOOT_FROM_ATAPI_ZIP(37, "boot from ATAPI ZIP"),
  BOOT_FROM_1394(38, "boot from 1394"),
  SMART_BATTERY(39, "smart battery");

  private final int number;
  private final String words;

  BiosCharacteristic(int number, String words) {
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
