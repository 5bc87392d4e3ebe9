package org.mayday.mps.proxy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mayday.apf.channel.Channel;
import org.mayday.apf.channel.ChannelListener;

/** The HTTP server of a PC: takes whole requests and gives an answer to each. */
final class HttpPc {
  private static final Pattern LENGTH = Pattern.compile("Content-Length: (\\d+)");

  final List<String> requests = new CopyOnWriteArrayList<>();
  private final UnaryOperator<String> answers;

  /**
   * @param answers from request to answer, both whole
   */
  HttpPc(UnaryOperator<String> answers) {
    this.answers = answers;
  }

  /** An answer with a body. */
  static String ok(String body) {
    return "HTTP/1.1 200 OK\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
  }

  void serve(Channel channel) {
    channel.accept(8_192, new Server());
  }

  private final class Server implements ChannelListener {
    private final StringBuilder came = new StringBuilder();
    private ByteBuffer waiting = ByteBuffer.allocate(0);

    @Override
    public void data(Channel channel, ByteBuffer data) {
      int count = data.remaining();
      came.append(StandardCharsets.ISO_8859_1.decode(data));
      channel.release(count);
      int end = end();
      while (end > 0) {
        String request = came.substring(0, end);
        came.delete(0, end);
        requests.add(request);
        byte[] answer = answers.apply(request).getBytes(StandardCharsets.ISO_8859_1);
        waiting =
            ByteBuffer.allocate(waiting.remaining() + answer.length)
                .put(waiting)
                .put(answer)
                .flip();
        end = end();
      }
      writable(channel);
    }

    private int end() {
      int head = came.indexOf("\r\n\r\n") + 4;
      if (head < 4) {
        return 0;
      }
      Matcher length = LENGTH.matcher(came.substring(0, head));
      if (length.find()) {
        int end = head + Integer.parseInt(length.group(1));
        return came.length() >= end ? end : 0;
      }
      if (came.substring(0, head).contains("chunked")) {
        int last = came.indexOf("0\r\n\r\n", head);
        return last < 0 ? 0 : last + 5;
      }
      return head;
    }

    @Override
    public void writable(Channel channel) {
      channel.write(waiting);
    }

    @Override
    public void closed(Channel channel, boolean tunnelEnded) {}
  }
}
