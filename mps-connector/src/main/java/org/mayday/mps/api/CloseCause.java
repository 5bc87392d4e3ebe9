package org.mayday.mps.api;

/** Why a tunnel ended. */
public enum CloseCause {
  /** The PC sent APF DISCONNECT. */
  BY_PLATFORM,
  /** The TCP connection or its TLS ended without APF DISCONNECT. */
  CONNECTION_LOST,
  /** Nothing came within the keep-alive time. */
  KEEP_ALIVE_TIMEOUT,
  /** The PC opened a newer tunnel. */
  REPLACED,
  /** The PC broke the protocol. */
  PROTOCOL_ERROR,
  /** The application asked for it. */
  BY_APPLICATION,
  /** The gateway stops. */
  SHUTDOWN
}
