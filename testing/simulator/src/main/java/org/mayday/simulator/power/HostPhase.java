package org.mayday.simulator.power;

/** What the host side of a PC (BIOS and operating system) is doing. */
public enum HostPhase {
  /** Nothing: no power. */
  DOWN,
  /** The BIOS runs and then starts the operating system. */
  BOOTING,
  /** The BIOS set-up program waits for somebody. */
  BIOS_SETUP,
  /** The BIOS waits, as it was told to. */
  BIOS_PAUSED,
  /** The BIOS erases the disks. */
  ERASING,
  /** The BIOS found nothing to start: the PC is blank. */
  NO_SYSTEM,
  /** The operating system runs. */
  RUNNING,
  /** The operating system was asked to shut down or restart and does so. */
  SHUTTING_DOWN,
  /** The operating system sleeps or hibernates. */
  SUSPENDED,
  /** The operating system crashed and waits for a reset. */
  CRASHED
}
