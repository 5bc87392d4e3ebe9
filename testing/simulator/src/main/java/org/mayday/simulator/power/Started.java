package org.mayday.simulator.power;

/** What a start of the host brings up. */
public enum Started {
  /** The operating system on the local disk. */
  DISK,
  /** The operating system on the local disk, in safe mode. */
  SAFE_MODE,
  /** Something from the network, by PXE. */
  NETWORK,
  /** A CD or DVD in the PC. */
  CD,
  /** The maker's diagnostics. */
  DIAGNOSTICS,
  /** A CD image that a console redirects. */
  REDIRECTED_CD,
  /** A floppy image that a console redirects. */
  REDIRECTED_FLOPPY,
  /** The BIOS set-up program. */
  BIOS_SETUP,
  /** The BIOS, which waits. */
  BIOS_PAUSE,
  /** An image from an HTTPS server. */
  HTTPS,
  /** A local recovery system, such as Windows RE or a pre-boot application. */
  LOCAL_RECOVERY,
  /** The BIOS, which erases what it was told to. */
  ERASE
}
