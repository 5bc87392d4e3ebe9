package org.mayday.apf.codec;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.mayday.apf.codec.MalformedApfException.Reason;
import org.mayday.apf.message.ApfMessage;

/**
 * Reads messages from a stream. APF frames carry no outer length: the type of a message and its own
 * fields tell how long it is. The decoder keeps nothing between calls; any thread may use it.
 */
public final class ApfDecoder {
  private final ApfLimits limits;
  private final BooleanSupplier replyHasPort;

  /** A decoder for the server, which sends no requests whose answer names a port. */
  public ApfDecoder(ApfLimits limits) {
    this(limits, () -> false);
  }

  /**
   * A decoder for the device.
   *
   * @param replyHasPort tells whether the next REQUEST_SUCCESS answers a tcpip-forward
   */
  public ApfDecoder(ApfLimits limits, BooleanSupplier replyHasPort) {
    this.limits = limits;
    this.replyHasPort = replyHasPort;
  }

  /** The bounds that this decoder keeps. */
  public ApfLimits limits() {
    return limits;
  }

  /**
   * Takes one message from the position of the buffer.
   *
   * @param in big-endian bytes as they came; moved behind the message, or not at all
   * @return the message, or null if it is not complete; the payload of {@link
   *     org.mayday.apf.message.ChannelData} is a view of the buffer
   * @throws MalformedApfException as soon as what is there cannot become a message; the buffer is
   *     not moved, and the stream is of no further use
   */
  public @Nullable ApfMessage decode(ByteBuffer in) throws MalformedApfException {
    if (!in.hasRemaining()) {
      return null;
    }
    if (in.order() != ByteOrder.BIG_ENDIAN) {
      throw new IllegalArgumentException("APF is big-endian");
    }
    int start = in.position();
    int code = Byte.toUnsignedInt(in.get(start));
    ApfType type = ApfType.of(code);
    if (type == null) {
      throw new MalformedApfException(Reason.UNKNOWN_TYPE, "unknown message type " + code);
    }
    boolean withPort = type == ApfType.REQUEST_SUCCESS && replyHasPort.getAsBoolean();
    return isComplete(type, withPort, in) ? read(type, withPort, in) : null;
  }

  private boolean isComplete(ApfType type, boolean withPort, ByteBuffer in)
      throws MalformedApfException {
    ApfMeasure measure = new ApfMeasure(in).fixed(1);
    if (withPort) {
      measure.fixed(Integer.BYTES);
    } else {
      type.measure(measure, limits);
    }
    return measure.isComplete();
  }

  private static ApfMessage read(ApfType type, boolean withPort, ByteBuffer in)
      throws MalformedApfException {
    int start = in.position();
    in.position(start + 1);
    ApfReader reader = new ApfReader(in);
    try {
      return withPort ? ApfFields.requestSuccessWithPort(reader) : type.read(reader);
    } catch (MalformedApfException e) {
      in.position(start);
      throw e;
    }
  }
}
