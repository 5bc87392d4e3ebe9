package org.mayday.apf.message;

/**
 * Something that must know every APF message. Whoever implements it directly does not compile when
 * a message is added until it handles that message; whoever expects only some messages implements
 * {@link ApfReceiver}.
 */
public interface ApfVisitor {
  void on(Disconnect message);

  void on(ServiceRequest message);

  void on(ServiceAccept message);

  void on(UserAuthRequest message);

  void on(UserAuthFailure message);

  void on(UserAuthSuccess message);

  void on(TcpipForward message);

  void on(CancelTcpipForward message);

  void on(UdpSendTo message);

  void on(UnknownGlobalRequest message);

  void on(RequestSuccess message);

  void on(RequestFailure message);

  void on(ChannelOpen message);

  void on(ChannelOpenConfirmation message);

  void on(ChannelOpenFailure message);

  void on(ChannelWindowAdjust message);

  void on(ChannelData message);

  void on(ChannelClose message);

  void on(ProtocolVersion message);

  void on(KeepAliveRequest message);

  void on(KeepAliveReply message);

  void on(KeepAliveOptionsRequest message);

  void on(KeepAliveOptionsReply message);
}
