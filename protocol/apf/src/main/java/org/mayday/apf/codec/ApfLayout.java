package org.mayday.apf.codec;

import org.mayday.apf.message.ApfVisitor;
import org.mayday.apf.message.CancelTcpipForward;
import org.mayday.apf.message.ChannelClose;
import org.mayday.apf.message.ChannelData;
import org.mayday.apf.message.ChannelOpen;
import org.mayday.apf.message.ChannelOpenConfirmation;
import org.mayday.apf.message.ChannelOpenFailure;
import org.mayday.apf.message.ChannelWindowAdjust;
import org.mayday.apf.message.Disconnect;
import org.mayday.apf.message.GlobalRequest;
import org.mayday.apf.message.KeepAliveOptionsReply;
import org.mayday.apf.message.KeepAliveOptionsRequest;
import org.mayday.apf.message.KeepAliveReply;
import org.mayday.apf.message.KeepAliveRequest;
import org.mayday.apf.message.ProtocolVersion;
import org.mayday.apf.message.RequestFailure;
import org.mayday.apf.message.RequestSuccess;
import org.mayday.apf.message.ServiceAccept;
import org.mayday.apf.message.ServiceRequest;
import org.mayday.apf.message.TcpipForward;
import org.mayday.apf.message.UdpSendTo;
import org.mayday.apf.message.UnknownGlobalRequest;
import org.mayday.apf.message.UserAuthFailure;
import org.mayday.apf.message.UserAuthRequest;
import org.mayday.apf.message.UserAuthSuccess;

/**
 * The fields of every message in the order of the wire.
 *
 * <p>Source: Intel AMT Port Forwarding Protocol Reference Manual, "APF Messages".
 */
final class ApfLayout implements ApfVisitor {
  /** Reserved in CHANNEL_OPEN and its confirmation: the maximum packet size. */
  private static final long RESERVED_PACKET_SIZE = 0xFFFF_FFFFL;

  /** Reserved at the end of PROTOCOLVERSION. */
  static final int RESERVED_VERSION_BYTES = 64;

  private final ApfWriter out;

  ApfLayout(ApfWriter out) {
    this.out = out;
  }

  @Override
  public void on(Disconnect message) {
    out.type(ApfType.DISCONNECT).uint32(message.code()).uint16(0);
  }

  @Override
  public void on(ServiceRequest message) {
    out.type(ApfType.SERVICE_REQUEST).text(message.service());
  }

  @Override
  public void on(ServiceAccept message) {
    out.type(ApfType.SERVICE_ACCEPT).text(message.service());
  }

  @Override
  public void on(UserAuthRequest message) {
    out.type(ApfType.USERAUTH_REQUEST).text(message.user());
    out.text(message.service()).text(message.method());
    String password = message.password();
    if (password != null) {
      out.uint8(0).text(password);
    }
  }

  @Override
  public void on(UserAuthFailure message) {
    out.type(ApfType.USERAUTH_FAILURE).text(message.methods()).flag(message.partialSuccess());
  }

  @Override
  public void on(UserAuthSuccess message) {
    out.type(ApfType.USERAUTH_SUCCESS);
  }

  @Override
  public void on(TcpipForward message) {
    request(message).text(message.address()).uint32(message.port());
  }

  @Override
  public void on(CancelTcpipForward message) {
    request(message).text(message.address()).uint32(message.port());
  }

  @Override
  public void on(UdpSendTo message) {
    request(message).text(message.host()).uint32(message.port());
    out.text(message.originator()).uint32(message.originatorPort()).counted(message.payload());
  }

  @Override
  public void on(UnknownGlobalRequest message) {
    request(message);
  }

  private ApfWriter request(GlobalRequest message) {
    return out.type(ApfType.GLOBAL_REQUEST).text(message.name()).flag(message.wantReply());
  }

  @Override
  public void on(RequestSuccess message) {
    out.type(ApfType.REQUEST_SUCCESS);
    message.port().ifPresent(out::uint32);
  }

  @Override
  public void on(RequestFailure message) {
    out.type(ApfType.REQUEST_FAILURE);
  }

  @Override
  public void on(ChannelOpen message) {
    out.type(ApfType.CHANNEL_OPEN).text(message.type()).uint32(message.sender());
    out.uint32(message.window()).uint32(RESERVED_PACKET_SIZE);
    out.text(message.host()).uint32(message.port());
    out.text(message.originator()).uint32(message.originatorPort());
  }

  @Override
  public void on(ChannelOpenConfirmation message) {
    out.type(ApfType.CHANNEL_OPEN_CONFIRMATION);
    out.uint32(message.recipient()).uint32(message.sender());
    out.uint32(message.window()).uint32(RESERVED_PACKET_SIZE);
  }

  @Override
  public void on(ChannelOpenFailure message) {
    out.type(ApfType.CHANNEL_OPEN_FAILURE);
    out.uint32(message.recipient()).uint32(message.code()).uint32(0).uint32(0);
  }

  @Override
  public void on(ChannelWindowAdjust message) {
    out.type(ApfType.CHANNEL_WINDOW_ADJUST).uint32(message.recipient()).uint32(message.bytes());
  }

  @Override
  public void on(ChannelData message) {
    out.type(ApfType.CHANNEL_DATA).uint32(message.recipient()).counted(message.payload());
  }

  @Override
  public void on(ChannelClose message) {
    out.type(ApfType.CHANNEL_CLOSE).uint32(message.recipient());
  }

  @Override
  public void on(ProtocolVersion message) {
    out.type(ApfType.PROTOCOLVERSION).uint32(message.major()).uint32(message.minor());
    out.uint32(message.trigger()).uuid(message.platform()).zeros(RESERVED_VERSION_BYTES);
  }

  @Override
  public void on(KeepAliveRequest message) {
    out.type(ApfType.KEEPALIVE_REQUEST).uint32(message.cookie());
  }

  @Override
  public void on(KeepAliveReply message) {
    out.type(ApfType.KEEPALIVE_REPLY).uint32(message.cookie());
  }

  @Override
  public void on(KeepAliveOptionsRequest message) {
    out.type(ApfType.KEEPALIVE_OPTIONS_REQUEST);
    out.uint32(message.intervalSeconds()).uint32(message.timeoutSeconds());
  }

  @Override
  public void on(KeepAliveOptionsReply message) {
    out.type(ApfType.KEEPALIVE_OPTIONS_REPLY);
    out.uint32(message.intervalSeconds()).uint32(message.timeoutSeconds());
  }
}
