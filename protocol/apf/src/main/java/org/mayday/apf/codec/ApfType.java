package org.mayday.apf.codec;

import static org.mayday.apf.message.ApfNames.CANCEL_TCPIP_FORWARD;
import static org.mayday.apf.message.ApfNames.METHOD_PASSWORD;
import static org.mayday.apf.message.ApfNames.TCPIP_FORWARD;
import static org.mayday.apf.message.ApfNames.UDP_SEND_TO;

import org.jspecify.annotations.Nullable;
import org.mayday.apf.message.ApfMessage;

/**
 * The types of APF by their number, each with the way to measure and to read it.
 *
 * <p>Source: Intel AMT Port Forwarding Protocol Reference Manual, "APF Messages".
 */
enum ApfType {
  DISCONNECT(1, (in, limits) -> in.fixed(6), ApfFields::disconnect),
  SERVICE_REQUEST(
      5, (in, limits) -> in.counted(limits.name(), "service"), ApfFields::serviceRequest),
  SERVICE_ACCEPT(6, (in, limits) -> in.counted(limits.name(), "service"), ApfFields::serviceAccept),
  USERAUTH_REQUEST(50, ApfType::measureLogin, ApfFields::userAuthRequest),
  USERAUTH_FAILURE(
      51,
      (in, limits) -> in.counted(limits.address(), "methods").fixed(1),
      ApfFields::userAuthFailure),
  USERAUTH_SUCCESS(52, (in, limits) -> in, ApfFields::userAuthSuccess),
  GLOBAL_REQUEST(80, ApfType::measureGlobal, ApfFields::globalRequest),
  /** The form without a port; the decoder knows when the other form is due. */
  REQUEST_SUCCESS(81, (in, limits) -> in, ApfFields::requestSuccess),
  REQUEST_FAILURE(82, (in, limits) -> in, ApfFields::requestFailure),
  CHANNEL_OPEN(90, ApfType::measureOpen, ApfFields::channelOpen),
  CHANNEL_OPEN_CONFIRMATION(91, (in, limits) -> in.fixed(16), ApfFields::channelOpenConfirmation),
  CHANNEL_OPEN_FAILURE(92, (in, limits) -> in.fixed(16), ApfFields::channelOpenFailure),
  CHANNEL_WINDOW_ADJUST(93, (in, limits) -> in.fixed(8), ApfFields::channelWindowAdjust),
  CHANNEL_DATA(
      94,
      (in, limits) -> in.fixed(4).counted(limits.channelData(), "data"),
      ApfFields::channelData),
  CHANNEL_CLOSE(97, (in, limits) -> in.fixed(4), ApfFields::channelClose),
  PROTOCOLVERSION(
      192,
      (in, limits) -> in.fixed(28 + ApfLayout.RESERVED_VERSION_BYTES),
      ApfFields::protocolVersion),
  KEEPALIVE_REQUEST(208, (in, limits) -> in.fixed(4), ApfFields::keepAliveRequest),
  KEEPALIVE_REPLY(209, (in, limits) -> in.fixed(4), ApfFields::keepAliveReply),
  KEEPALIVE_OPTIONS_REQUEST(210, (in, limits) -> in.fixed(8), ApfFields::keepAliveOptionsRequest),
  KEEPALIVE_OPTIONS_REPLY(211, (in, limits) -> in.fixed(8), ApfFields::keepAliveOptionsReply);

  private static final @Nullable ApfType[] BY_CODE = new ApfType[256];

  static {
    for (ApfType type : values()) {
      BY_CODE[type.code] = type;
    }
  }

  private final int code;
  private final Measure measure;
  private final Read read;

  ApfType(int code, Measure measure, Read read) {
    this.code = code;
    this.measure = measure;
    this.read = read;
  }

  /** The type with this unsigned number, or null. */
  static @Nullable ApfType of(int code) {
    return BY_CODE[code];
  }

  int code() {
    return code;
  }

  /** Passes all fields after the type byte. */
  void measure(ApfMeasure in, ApfLimits limits) throws MalformedApfException {
    measure.measure(in, limits);
  }

  /** Reads all fields after the type byte. */
  ApfMessage read(ApfReader in) throws MalformedApfException {
    return read.read(in);
  }

  private static ApfMeasure measureLogin(ApfMeasure in, ApfLimits limits)
      throws MalformedApfException {
    in.counted(limits.name(), "user").counted(limits.name(), "service");
    in.counted(limits.name(), "method");
    return in.lastWas(METHOD_PASSWORD) ? in.fixed(1).counted(limits.password(), "password") : in;
  }

  private static ApfMeasure measureGlobal(ApfMeasure in, ApfLimits limits)
      throws MalformedApfException {
    in.counted(limits.name(), "request");
    boolean forward = in.lastWas(TCPIP_FORWARD) || in.lastWas(CANCEL_TCPIP_FORWARD);
    boolean datagram = in.lastWas(UDP_SEND_TO);
    in.fixed(1);
    if (forward || datagram) {
      in.counted(limits.address(), "address").fixed(4);
    }
    if (datagram) {
      in.counted(limits.address(), "originator").fixed(4).counted(limits.datagram(), "datagram");
    }
    return in;
  }

  private static ApfMeasure measureOpen(ApfMeasure in, ApfLimits limits)
      throws MalformedApfException {
    in.counted(limits.name(), "channel type").fixed(12);
    in.counted(limits.address(), "host").fixed(4);
    return in.counted(limits.address(), "originator").fixed(4);
  }

  @FunctionalInterface
  private interface Measure {
    ApfMeasure measure(ApfMeasure in, ApfLimits limits) throws MalformedApfException;
  }

  @FunctionalInterface
  private interface Read {
    ApfMessage read(ApfReader in) throws MalformedApfException;
  }
}
