package org.mayday.diagnosis.control;

/** What firmware of some versions is known to do wrong when it calls. */
enum FirmwareFault {
  NO_CALLS("1", "4", true, "Firmware before AMT 4 cannot call at all."),
  NO_PROXIES("4", "12", false, "Before AMT 12 it cannot call by a web proxy."),
  LONG_PAUSE(
      "6",
      "11.8.90",
      true,
      "After the gateway was away, firmware before 11.8.90 tries about twice and then pauses for a"
          + " long time."),
  SLEEP(
      "11",
      "12.0.85",
      true,
      "After more than a day of sleep it may not call by its timer before the next start."),
  POWER_OFF(
      "12",
      "13",
      false,
      "AMT 12 may drop its tunnel when something is asked of it while the PC is switched off.");

  private final String from;
  private final String to;
  private final boolean keepsFromCalling;
  private final String words;

  FirmwareFault(String from, String to, boolean keepsFromCalling, String words) {
    this.from = from;
    this.to = to;
    this.keepsFromCalling = keepsFromCalling;
    this.words = words;
  }

  /** Whether a version has it. */
  boolean isOf(FirmwareVersion version) {
    return version.isWithin(from, to);
  }

  /** Whether a PC that should call may stay silent for it. */
  boolean keepsFromCalling() {
    return keepsFromCalling;
  }

  String words() {
    return words;
  }
}
