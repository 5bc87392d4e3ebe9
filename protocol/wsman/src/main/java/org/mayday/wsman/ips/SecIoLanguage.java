package org.mayday.wsman.ips;

import org.mayday.wsman.instance.ValueMap;

/**
 * Languages of what the firmware shows to the user (Intel AMT Implementation and Reference Guide,
 * IPS_SecIOService.language).
 */
public enum SecIoLanguage implements ValueMap {
  ENGLISH(0, "English"),
  FRENCH(1, "French"),
  GERMAN(2, "German"),
  CHINESE_TRADITIONAL(3, "Chinese (traditional)"),
  JAPANESE(4, "Japanese"),
  RUSSIAN(5, "Russian"),
  ITALIAN(6, "Italian"),
  SPANISH(7, "Spanish"),
  CHINESE_SIMPLIFIED(8, "Chinese (simplified)"),
  PORTUGUESE_BRAZIL(9, "Portuguese (Brazil)"),
  HEBREW(10, "Hebrew"),
  TURKISH(11, "Turkish"),
  KOREAN(12, "Korean"),
  ARABIC(13, "Arabic");

  private final int number;
  private final String words;

  SecIoLanguage(int number, String words) {
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
