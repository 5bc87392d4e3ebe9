package org.mayday.provisioning.control;

/** Nothing more can be done until the PC has called its new server. */
final class AwaitingCall extends Exception {
  private static final long serialVersionUID = 1L;
}
