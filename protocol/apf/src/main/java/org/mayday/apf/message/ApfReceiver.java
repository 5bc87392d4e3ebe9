package org.mayday.apf.message;

/**
 * What a party does with each message. Unless a method is overridden, the peer has broken the
 * protocol by sending that message.
 */
public interface ApfReceiver extends ApfVisitor {

  /** Answers a message that is not allowed here. */
  void unexpected(ApfMessage message);

  @Override
  default void on(Disconnect message) {
    unexpected(message);
  }

  @Override
  default void on(ServiceRequest message) {
    unexpected(message);
  }

  @Override
  default void on(ServiceAccept message) {
    unexpected(message);
  }

  @Override
  default void on(UserAuthRequest message) {
    unexpected(message);
  }

  @Override
  default void on(UserAuthFailure message) {
    unexpected(message);
  }

  @Override
  default void on(UserAuthSuccess message) {
    unexpected(message);
  }

  @Override
  default void on(TcpipForward message) {
    unexpected(message);
  }

  @Override
  default void on(CancelTcpipForward message) {
    unexpected(message);
  }

  @Override
  default void on(UdpSendTo message) {
    unexpected(message);
  }

  @Override
  default void on(UnknownGlobalRequest message) {
    unexpected(message);
  }

  @Override
  default void on(RequestSuccess message) {
    unexpected(message);
  }

  @Override
  default void on(RequestFailure message) {
    unexpected(message);
  }

  @Override
  default void on(ChannelOpen message) {
    unexpected(message);
  }

  @Override
  default void on(ChannelOpenConfirmation message) {
    unexpected(message);
  }

  @Override
  default void on(ChannelOpenFailure message) {
    unexpected(message);
  }

  @Override
  default void on(ChannelWindowAdjust message) {
    unexpected(message);
  }

  @Override
  default void on(ChannelData message) {
    unexpected(message);
  }

  @Override
  default void on(ChannelClose message) {
    unexpected(message);
  }

  @Override
  default void on(ProtocolVersion message) {
    unexpected(message);
  }

  @Override
  default void on(KeepAliveRequest message) {
    unexpected(message);
  }

  @Override
  default void on(KeepAliveReply message) {
    unexpected(message);
  }

  @Override
  default void on(KeepAliveOptionsRequest message) {
    unexpected(message);
  }

  @Override
  default void on(KeepAliveOptionsReply message) {
    unexpected(message);
  }
}
