package org.mayday.apf.message;

/**
 * One message of the Intel AMT Port Forwarding (APF) protocol. The set is closed: the protocol
 * names every type it speaks. Values are immutable and keep unsigned 32 bit fields as {@code long};
 * fields that the protocol reserves are not kept.
 *
 * <p>Source: Intel AMT Port Forwarding Protocol Reference Manual, "APF Messages".
 */
public sealed interface ApfMessage
    permits Disconnect,
        ServiceRequest,
        ServiceAccept,
        UserAuthRequest,
        UserAuthFailure,
        UserAuthSuccess,
        RequestSuccess,
        RequestFailure,
        ChannelOpen,
        ChannelOpenConfirmation,
        ChannelOpenFailure,
        ChannelWindowAdjust,
        ChannelData,
        ChannelClose,
        ProtocolVersion,
        KeepAliveRequest,
        KeepAliveReply,
        KeepAliveOptionsRequest,
        KeepAliveOptionsReply,
        GlobalRequest {

  /** Calls the one {@code on} method of the visitor that is made for this message. */
  void deliverTo(ApfVisitor visitor);
}
