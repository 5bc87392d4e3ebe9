package org.mayday.diagnosis.boundary;

/** Where to go to do something about a fault. */
public enum Where {
  /** The page of the PC. */
  PC,
  /** What can be done about the network and the remote access of the PC. */
  NETWORK,
  /** What can be done about its certificates. */
  SECURITY,
  /** What can be done about its clock. */
  TIME,
  /** What its firmware is. */
  FIRMWARE,
  /** The gateway. */
  GATEWAY,
  /** The rules that turn tunnels into calls. */
  RULES,
  /** Work in the background, and what is done whenever PCs call. */
  WORK,
  /** The desk. */
  DESK
}
