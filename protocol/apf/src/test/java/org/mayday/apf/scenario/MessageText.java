package org.mayday.apf.scenario;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import org.mayday.apf.message.DisconnectReason;
import org.mayday.apf.message.KeepAliveOptionsReply;
import org.mayday.apf.message.KeepAliveOptionsRequest;
import org.mayday.apf.message.KeepAliveReply;
import org.mayday.apf.message.KeepAliveRequest;
import org.mayday.apf.message.OpenFailureReason;
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
 * Reads a message from its line of a scenario: the name of the reference manual, then either one
 * word or {@code key=value} pairs; {@code x*64} is a text of 64 times x. Keys that are left out
 * have the value that matters least.
 */
final class MessageText {
  private final String word;
  private final Map<String, String> values = new HashMap<>();

  private MessageText(String[] parts) {
    String first = "";
    for (int i = 1; i < parts.length; i++) {
      int equals = parts[i].indexOf('=');
      if (equals < 0) {
        first = parts[i];
      } else {
        values.put(parts[i].substring(0, equals), parts[i].substring(equals + 1));
      }
    }
    word = repeated(first);
  }

  static ApfMessage parse(String line) {
    String[] parts = line.trim().split("\\s+");
    return new MessageText(parts).message(parts[0]);
  }

  private ApfMessage message(String name) {
    return switch (name) {
      case "DISCONNECT" ->
          word.isEmpty()
              ? new Disconnect(number("code", 0))
              : new Disconnect(DisconnectReason.valueOf(word));
      case "SERVICE_REQUEST" -> new ServiceRequest(word);
      case "SERVICE_ACCEPT" -> new ServiceAccept(word);
      case "PROTOCOLVERSION" -> version();
      case "KEEPALIVE_REQUEST" -> new KeepAliveRequest(number("cookie", 0));
      case "KEEPALIVE_REPLY" -> new KeepAliveReply(number("cookie", 0));
      case "KEEPALIVE_OPTIONS_REQUEST" ->
          new KeepAliveOptionsRequest(number("interval", 0), number("timeout", 0));
      case "KEEPALIVE_OPTIONS_REPLY" ->
          new KeepAliveOptionsReply(number("interval", 0), number("timeout", 0));
      default -> name.startsWith("CHANNEL_") ? channel(name) : request(name);
    };
  }

  private ApfMessage request(String name) {
    return switch (name) {
      case "USERAUTH_REQUEST" ->
          new UserAuthRequest(
              text("user", "mpsuser"),
              text("service", ApfNames.FORWARD_SERVICE),
              text("method", ApfNames.METHOD_PASSWORD),
              values.containsKey("password") ? text("password", "") : null);
      case "USERAUTH_FAILURE" -> new UserAuthFailure(text("methods", "password"), false);
      case "USERAUTH_SUCCESS" -> new UserAuthSuccess();
      case "GLOBAL_REQUEST" -> global();
      case "REQUEST_SUCCESS" ->
          values.containsKey("port")
              ? RequestSuccess.withPort(number("port", 0))
              : RequestSuccess.plain();
      case "REQUEST_FAILURE" -> new RequestFailure();
      default -> throw new IllegalArgumentException("no such message: " + name);
    };
  }

  private ApfMessage global() {
    boolean reply = Boolean.parseBoolean(text("reply", "true"));
    return switch (word) {
      case ApfNames.TCPIP_FORWARD ->
          new TcpipForward(reply, text("address", ""), number("port", 0));
      case ApfNames.CANCEL_TCPIP_FORWARD ->
          new CancelTcpipForward(reply, text("address", ""), number("port", 0));
      case ApfNames.UDP_SEND_TO ->
          new UdpSendTo(
              reply,
              text("host", ""),
              number("port", 0),
              text("originator", ""),
              number("originatorPort", 0),
              data());
      default -> new UnknownGlobalRequest(word, reply);
    };
  }

  private ApfMessage channel(String name) {
    long recipient = number("recipient", 0);
    return switch (name) {
      case "CHANNEL_OPEN" ->
          new ChannelOpen(
              word,
              number("sender", 0),
              number("window", 0),
              text("host", ""),
              number("port", 0),
              text("originator", ""),
              number("originatorPort", 0));
      case "CHANNEL_OPEN_CONFIRMATION" ->
          new ChannelOpenConfirmation(recipient, number("sender", 0), number("window", 0));
      case "CHANNEL_OPEN_FAILURE" ->
          word.isEmpty()
              ? new ChannelOpenFailure(recipient, number("code", 0))
              : new ChannelOpenFailure(recipient, OpenFailureReason.valueOf(word));
      case "CHANNEL_WINDOW_ADJUST" -> new ChannelWindowAdjust(recipient, number("bytes", 0));
      case "CHANNEL_DATA" -> new ChannelData(recipient, data());
      case "CHANNEL_CLOSE" -> new ChannelClose(recipient);
      default -> throw new IllegalArgumentException("no such message: " + name);
    };
  }

  private ApfMessage version() {
    UUID platform = UUID.fromString(text("uuid", "4c4c4544-004b-4210-8033-b7c04f504633"));
    return new ProtocolVersion(
        number("major", 1), number("minor", 0), number("trigger", 1), platform);
  }

  private ByteBuffer data() {
    @Nullable String hex = values.get("hex");
    return ByteBuffer.wrap(
        hex == null
            ? text("data", "").getBytes(StandardCharsets.UTF_8)
            : HexFormat.of().parseHex(hex));
  }

  private String text(String key, String otherwise) {
    return repeated(values.getOrDefault(key, otherwise));
  }

  /** {@code x*64} as the last word is 64 times x. */
  static String repeated(String value) {
    int times = value.indexOf('*');
    if (times < 0) {
      return value;
    }
    int start = value.lastIndexOf(' ', times) + 1;
    String text = value.substring(start, times);
    return value.substring(0, start) + text.repeat(Integer.parseInt(value.substring(times + 1)));
  }

  private long number(String key, long otherwise) {
    @Nullable String value = values.get(key);
    return value == null ? otherwise : Long.decode(value);
  }
}
