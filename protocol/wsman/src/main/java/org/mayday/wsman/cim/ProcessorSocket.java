package org.mayday.wsman.cim;

import org.mayday.wsman.instance.ValueMap;

/**
 * How a processor is mounted (DSP0134, SMBIOS Reference Specification, 7.5.5, Processor Upgrade).
 */
public enum ProcessorSocket implements ValueMap {
  OTHER(1, "other"),
  UNKNOWN(2, "unknown"),
  ZIF(4, "ZIF socket"),
  NONE(6, "none"),
  LGA771(20, "socket LGA771"),
  LGA775(21, "socket LGA775"),
  LGA1366(25, "socket LGA1366"),
  LGA1156(29, "socket LGA1156"),
  PGA988A(31, "socket PGA988A"),
  BGA1288(32, "socket BGA1288"),
  RPGA988B(33, "socket rPGA988B"),
  BGA1023(34, "socket BGA1023"),
  BGA1224(35, "socket BGA1224"),
  LGA1155(36, "socket LGA1155"),
  LGA1356(37, "socket LGA1356"),
  LGA2011(38, "socket LGA2011"),
  LGA2011_3(43, "socket LGA2011-3"),
  LGA1150(45, "socket LGA1150"),
  BGA1168(46, "socket BGA1168"),
  BGA1234(47, "socket BGA1234"),
  BGA1364(48, "socket BGA1364"),
  LGA1151(50, "socket LGA1151"),
  BGA1356(51, "socket BGA1356"),
  BGA1440(52, "socket BGA1440"),
  BGA1515(53, "socket BGA1515"),
  LGA3647_1(54, "socket LGA3647-1"),
  LGA2066(57, "socket LGA2066"),
  BGA1392(58, "socket BGA1392"),
  BGA1510(59, "socket BGA1510"),
  BGA1528(60, "socket BGA1528"),
  LGA4189(61, "socket LGA4189"),
  LGA1200(62, "socket LGA1200"),
  LGA4677(63, "socket LGA4677"),
  LGA1700(64, "socket LGA1700"),
  BGA1744(65, "socket BGA1744"),
  BGA1781(66, "socket BGA1781");

  private final int number;
  private final String words;

  ProcessorSocket(int number, String words) {
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
