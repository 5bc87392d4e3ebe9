package org.mayday.apf.codec;

import org.mayday.apf.codec.MalformedApfException.Reason;
import org.mayday.apf.message.ApfMessage;
import org.mayday.apf.message.ApfNames;
import org.mayday.apf.message.CancelTcpipForward;
import org.mayday.apf.message.ChannelClose;
import org.mayday.apf.message.ChannelData;
import org.mayday.apf.message.ChannelOpen;
import org.mayday.apf.message.ChannelOpenConfirmation;
import org.mayday.apf.message.ChannelOpenFailure;
import org.mayday.apf.message.ChannelWindowAdjust;
import org.mayday.apf.message.Disconnect;
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

/** Reads the fields of each message, in the order of the wire; the mirror of {@link ApfLayout}. */
final class ApfFields {
  private ApfFields() {}

  static ApfMessage disconnect(ApfReader in) {
    long code = in.uint32();
    in.skip(Short.BYTES);
    return new Disconnect(code);
  }

  static ApfMessage serviceRequest(ApfReader in) throws MalformedApfException {
    return new ServiceRequest(in.text());
  }

  static ApfMessage serviceAccept(ApfReader in) throws MalformedApfException {
    return new ServiceAccept(in.text());
  }

  static ApfMessage userAuthRequest(ApfReader in) throws MalformedApfException {
    String user = in.text();
    String service = in.text();
    String method = in.text();
    if (!method.equals(ApfNames.METHOD_PASSWORD)) {
      return new UserAuthRequest(user, service, method, null);
    }
    if (in.uint8() != 0) {
      throw new MalformedApfException(Reason.NOT_ALLOWED, "APF has no change of password");
    }
    return new UserAuthRequest(user, service, method, in.text());
  }

  static ApfMessage userAuthFailure(ApfReader in) throws MalformedApfException {
    return new UserAuthFailure(in.text(), in.flag());
  }

  static ApfMessage userAuthSuccess(ApfReader in) {
    return new UserAuthSuccess();
  }

  static ApfMessage globalRequest(ApfReader in) throws MalformedApfException {
    String name = in.text();
    boolean wantReply = in.flag();
    return switch (name) {
      case ApfNames.TCPIP_FORWARD -> new TcpipForward(wantReply, in.text(), in.uint32());
      case ApfNames.CANCEL_TCPIP_FORWARD ->
          new CancelTcpipForward(wantReply, in.text(), in.uint32());
      case ApfNames.UDP_SEND_TO ->
          new UdpSendTo(wantReply, in.text(), in.uint32(), in.text(), in.uint32(), in.view());
      default -> new UnknownGlobalRequest(name, wantReply);
    };
  }

  static ApfMessage requestSuccess(ApfReader in) {
    return RequestSuccess.plain();
  }

  static ApfMessage requestSuccessWithPort(ApfReader in) {
    return RequestSuccess.withPort(in.uint32());
  }

  static ApfMessage requestFailure(ApfReader in) {
    return new RequestFailure();
  }

  static ApfMessage channelOpen(ApfReader in) throws MalformedApfException {
    String type = in.text();
    long sender = in.uint32();
    long window = in.uint32();
    in.skip(Integer.BYTES);
    return new ChannelOpen(type, sender, window, in.text(), in.uint32(), in.text(), in.uint32());
  }

  static ApfMessage channelOpenConfirmation(ApfReader in) {
    ApfMessage message = new ChannelOpenConfirmation(in.uint32(), in.uint32(), in.uint32());
    in.skip(Integer.BYTES);
    return message;
  }

  static ApfMessage channelOpenFailure(ApfReader in) {
    ApfMessage message = new ChannelOpenFailure(in.uint32(), in.uint32());
    in.skip(2 * Integer.BYTES);
    return message;
  }

  static ApfMessage channelWindowAdjust(ApfReader in) {
    return new ChannelWindowAdjust(in.uint32(), in.uint32());
  }

  static ApfMessage channelData(ApfReader in) {
    return new ChannelData(in.uint32(), in.view());
  }

  static ApfMessage channelClose(ApfReader in) {
    return new ChannelClose(in.uint32());
  }

  static ApfMessage protocolVersion(ApfReader in) {
    ApfMessage message = new ProtocolVersion(in.uint32(), in.uint32(), in.uint32(), in.uuid());
    in.skip(ApfLayout.RESERVED_VERSION_BYTES);
    return message;
  }

  static ApfMessage keepAliveRequest(ApfReader in) {
    return new KeepAliveRequest(in.uint32());
  }

  static ApfMessage keepAliveReply(ApfReader in) {
    return new KeepAliveReply(in.uint32());
  }

  static ApfMessage keepAliveOptionsRequest(ApfReader in) {
    return new KeepAliveOptionsRequest(in.uint32(), in.uint32());
  }

  static ApfMessage keepAliveOptionsReply(ApfReader in) {
    return new KeepAliveOptionsReply(in.uint32(), in.uint32());
  }
}
