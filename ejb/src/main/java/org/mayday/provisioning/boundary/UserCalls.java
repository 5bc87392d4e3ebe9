package org.mayday.provisioning.boundary;

/** From where the user may call (AMT_UserInitiatedConnectionService.EnabledState). */
public enum UserCalls {
  DISABLED,
  BIOS,
  OS,
  BIOS_AND_OS
}
