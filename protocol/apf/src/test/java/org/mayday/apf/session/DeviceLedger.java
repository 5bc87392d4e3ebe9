package org.mayday.apf.session;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mayday.apf.codec.ApfDecoder;
import org.mayday.apf.codec.MalformedApfException;
import org.mayday.apf.message.ApfMessage;
import org.mayday.apf.message.ApfReceiver;
import org.mayday.apf.message.CancelTcpipForward;
import org.mayday.apf.message.ChannelOpen;
import org.mayday.apf.message.ChannelOpenConfirmation;
import org.mayday.apf.message.ChannelWindowAdjust;
import org.mayday.apf.message.GlobalRequest;
import org.mayday.apf.message.KeepAliveRequest;
import org.mayday.apf.message.ProtocolVersion;
import org.mayday.apf.message.ServiceRequest;
import org.mayday.apf.message.TcpipForward;
import org.mayday.apf.message.UdpSendTo;
import org.mayday.apf.message.UnknownGlobalRequest;
import org.mayday.apf.message.UserAuthRequest;

/**
 * What a device has said so far, counted apart from the session: an upper bound of what the session
 * may have been asked, and so of what it may answer.
 */
final class DeviceLedger implements ApfReceiver {
  int versions;
  int services;
  int logins;
  int requests;
  int keepAlives;
  int channelOpens;
  private final Map<Long, Long> credit = new HashMap<>();
  private final ApfDecoder decoder;
  private ByteBuffer rest = ByteBuffer.allocate(0);
  private boolean garbled;

  DeviceLedger(MpsSettings settings) {
    this.decoder = new ApfDecoder(settings.limits());
  }

  void said(byte[] bytes) {
    if (garbled) {
      return;
    }
    rest = ByteBuffer.allocate(rest.remaining() + bytes.length).put(rest).put(bytes).flip();
    try {
      @Nullable ApfMessage message = decoder.decode(rest);
      while (message != null) {
        message.deliverTo(this);
        message = decoder.decode(rest);
      }
    } catch (MalformedApfException end) {
      garbled = true;
    }
  }

  /** Most bytes that may have been sent on a channel of ours. */
  long creditOf(long channel) {
    return credit.getOrDefault(channel, 0L);
  }

  private void request(GlobalRequest message) {
    requests += message.wantReply() ? 1 : 0;
  }

  @Override
  public void unexpected(ApfMessage message) {
    // Neither asks for an answer nor gives credit.
  }

  @Override
  public void on(ProtocolVersion message) {
    versions++;
  }

  @Override
  public void on(ServiceRequest message) {
    services++;
  }

  @Override
  public void on(UserAuthRequest message) {
    logins++;
  }

  @Override
  public void on(TcpipForward message) {
    request(message);
  }

  @Override
  public void on(CancelTcpipForward message) {
    request(message);
  }

  @Override
  public void on(UdpSendTo message) {
    request(message);
  }

  @Override
  public void on(UnknownGlobalRequest message) {
    request(message);
  }

  @Override
  public void on(KeepAliveRequest message) {
    keepAlives++;
  }

  @Override
  public void on(ChannelOpen message) {
    channelOpens++;
  }

  @Override
  public void on(ChannelOpenConfirmation message) {
    credit.merge(message.recipient(), message.window(), Long::sum);
  }

  @Override
  public void on(ChannelWindowAdjust message) {
    credit.merge(message.recipient(), message.bytes(), Long::sum);
  }
}
