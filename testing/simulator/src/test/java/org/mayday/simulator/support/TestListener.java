package org.mayday.simulator.support;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.mayday.apf.channel.Channel;
import org.mayday.apf.channel.ChannelListener;

/** A subscriber at the end of channels that PCs open. */
public final class TestListener {

  private static final String END = "\r\n\r\n";

  private final List<String> heads = new CopyOnWriteArrayList<>();
  private final List<String> bodies = new CopyOnWriteArrayList<>();
  private final Queue<String> refusals = new ConcurrentLinkedQueue<>();
  private final AtomicInteger channels = new AtomicInteger();

  /** Answers the next event like this; those after it are acknowledged. */
  public void answerNext(String answer) {
    refusals.add(answer);
  }

  public List<String> heads() {
    return heads;
  }

  public List<String> bodies() {
    return bodies;
  }

  public int channels() {
    return channels.get();
  }

  public void accept(Channel channel) {
    channels.incrementAndGet();
    channel.accept(8_192, new Reader());
  }

  private String answer(String body) {
    String refusal = refusals.poll();
    return refusal == null ? acknowledgement(body) : refusal;
  }

  /** What acknowledges an event. */
  public static String acknowledgement(String body) {
    String id = body.substring(body.indexOf("MessageID>") + 10, body.indexOf("</b:MessageID>"));
    String envelope =
        "<Ack>http://schemas.dmtf.org/wbem/wsman/1/wsman/Ack relates to " + id + "</Ack>";
    return "HTTP/1.1 200 OK\r\nContent-Length: " + envelope.length() + END + envelope;
  }

  private final class Reader implements ChannelListener {
    private final ByteArrayOutputStream heard = new ByteArrayOutputStream();

    @Override
    public void data(Channel channel, ByteBuffer data) {
      byte[] bytes = new byte[data.remaining()];
      data.get(bytes);
      channel.release(bytes.length);
      heard.writeBytes(bytes);
      String text = heard.toString(StandardCharsets.UTF_8);
      int end = text.indexOf(END);
      if (end < 0) {
        return;
      }
      String length = text.replaceFirst("(?s).*Content-Length: (\\d+).*", "$1");
      if (heard.size() == end + END.length() + Integer.parseInt(length)) {
        heard.reset();
        String body = text.substring(end + END.length());
        heads.add(text.substring(0, end));
        bodies.add(body);
        channel.write(ByteBuffer.wrap(answer(body).getBytes(StandardCharsets.UTF_8)));
      }
    }

    @Override
    public void closed(Channel channel, boolean tunnelEnded) {}
  }
}
