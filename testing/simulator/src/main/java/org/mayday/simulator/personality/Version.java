package org.mayday.simulator.personality;

/**
 * Version of AMT.
 *
 * @param text as firmware writes it, such as 12.0.67
 * @param build build number of the firmware
 * @param sku what kind of firmware it is, as a decimal number of bits
 */
public record Version(String text, String build, String sku) {

  /** Whether it is this or newer. */
  public boolean isAtLeast(int major, int minor) {
    String[] numbers = text.split("\\.");
    int first = major();
    return first > major || first == major && Integer.parseInt(numbers[1]) >= minor;
  }

  /** The number before the first point. */
  public int major() {
    return Integer.parseInt(text.substring(0, text.indexOf('.')));
  }
}
