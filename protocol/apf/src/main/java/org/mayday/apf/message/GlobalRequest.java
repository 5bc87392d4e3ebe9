package org.mayday.apf.message;

/**
 * APF_GLOBAL_REQUEST (type 80): a request about the tunnel as a whole; its layout depends on its
 * name.
 *
 * <p>Source: Intel AMT Port Forwarding Protocol Reference Manual, "APF_GLOBAL_REQUEST"; RFC 4254 4.
 */
public sealed interface GlobalRequest extends ApfMessage
    permits TcpipForward, CancelTcpipForward, UdpSendTo, UnknownGlobalRequest {

  /** Name of the request as on the wire. */
  String name();

  /** Whether the sender waits for REQUEST_SUCCESS or REQUEST_FAILURE. */
  boolean wantReply();
}
