package org.mayday.apf.session;

import java.nio.ByteBuffer;
import java.util.UUID;
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

/** Reads numbers, texts and messages from the bytes of a program; after its end all are zero. */
final class ProgramReader {
  private static final int SMALL = 0x40;
  private static final long[] EDGES = {
    0xFFFF_FFFFL, 0x8000_0000L, 0x7FFF_FFFFL, 0xFFFF_FFF0L, 0x1_0000, 0xFFFF, 16992, 16994, 256, 257
  };
  private static final String[] TEXTS = {
    "",
    "a",
    ApfNames.AUTH_SERVICE,
    ApfNames.FORWARD_SERVICE,
    ApfNames.METHOD_NONE,
    ApfNames.DIRECT_TCPIP,
    ApfNames.FORWARDED_TCPIP,
    "user",
    "10.0.0.2",
    "x".repeat(64),
    "x".repeat(65),
    "y".repeat(255),
    "y".repeat(256)
  };

  private final ByteBuffer in;

  ProgramReader(byte[] program) {
    this.in = ByteBuffer.wrap(program);
  }

  boolean hasMore() {
    return in.hasRemaining();
  }

  int uint8() {
    return in.hasRemaining() ? Byte.toUnsignedInt(in.get()) : 0;
  }

  int uint16() {
    return uint8() << 8 | uint8();
  }

  byte[] bytes(int count) {
    byte[] bytes = new byte[Math.min(count, in.remaining())];
    in.get(bytes);
    return bytes;
  }

  /** Small ones, and those at the edges of what may come. */
  long uint32() {
    int number = uint8();
    return number < SMALL ? number : EDGES[number % EDGES.length];
  }

  private boolean flag() {
    return uint8() % 2 == 1;
  }

  private String text() {
    return TEXTS[uint8() % TEXTS.length];
  }

  private ByteBuffer payload() {
    return ByteBuffer.wrap(new byte[uint16() % 600]);
  }

  /** Any message, well formed. */
  ApfMessage message() {
    int kind = uint8() % 25;
    return kind < 12 ? request(kind) : channelOrKeepAlive(kind);
  }

  private ApfMessage request(int kind) {
    return switch (kind) {
      case 0 -> new ProtocolVersion(uint32(), uint32(), uint32(), new UUID(uint8(), uint8()));
      case 1 -> new ServiceRequest(text());
      case 2 -> new ServiceAccept(text());
      case 3 -> new UserAuthRequest(text(), text(), ApfNames.METHOD_PASSWORD, text());
      case 4 -> new UserAuthRequest(text(), text(), text(), null);
      case 5 -> new UserAuthFailure(text(), flag());
      case 6 -> new UserAuthSuccess();
      case 7 -> new TcpipForward(flag(), text(), uint32());
      case 8 -> new CancelTcpipForward(flag(), text(), uint32());
      case 9 -> new UdpSendTo(flag(), text(), uint32(), text(), uint32(), payload());
      case 10 -> new UnknownGlobalRequest(text(), flag());
      default -> RequestSuccess.plain();
    };
  }

  private ApfMessage channelOrKeepAlive(int kind) {
    return switch (kind) {
      case 12 -> new RequestFailure();
      case 13 -> new ChannelOpen(text(), uint32(), uint32(), text(), uint32(), text(), uint32());
      case 14, 15 -> new ChannelOpenConfirmation(uint32(), uint32(), uint32());
      case 16 -> new ChannelOpenFailure(uint32(), uint32());
      case 17 -> new ChannelWindowAdjust(uint32(), uint32());
      case 18 -> new ChannelData(uint32(), payload());
      case 19 -> new ChannelClose(uint32());
      case 20 -> new KeepAliveRequest(uint32());
      case 21 -> new KeepAliveReply(uint32());
      case 22 -> new KeepAliveOptionsRequest(uint32(), uint32());
      case 23 -> new KeepAliveOptionsReply(uint32(), uint32());
      default -> new Disconnect(uint32());
    };
  }
}
