package org.mayday.simulator.support;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mayday.simulator.clock.Monitor;
import org.mayday.simulator.platform.Credentials;
import org.mayday.simulator.web.Conversation;
import org.mayday.simulator.web.Outlet;

/** A console that speaks HTTP Digest by hand, so that it shares nothing with the server. */
public final class TestConsole {

  private static final Pattern CONTEXT = Pattern.compile("EnumerationContext>([^<]+)<");
  private static final Pattern CHALLENGE =
      Pattern.compile("realm=\"([^\"]+)\", nonce=\"([^\"]+)\",stale=\"(\\w+)\",qop=\"auth\"");

  private final Function<Outlet, Conversation> dial;
  private final Credentials credentials;
  private @Nullable Line line;
  private String realm = "";
  private String nonce = "";
  private int count;
  public int challenges;
  public String lastChallenge = "";

  public TestConsole(Credentials credentials, Function<Outlet, Conversation> dial) {
    this.credentials = credentials;
    this.dial = dial;
  }

  /** Posts, and answers one challenge. */
  public Answer post(String body) {
    Answer answer = postOnce(body);
    if (answer.status == 401) {
      challenges++;
      Matcher challenge = CHALLENGE.matcher(answer.head);
      if (!challenge.find()) {
        throw new AssertionError("no challenge in " + answer.head);
      }
      lastChallenge = challenge.group();
      realm = challenge.group(1);
      nonce = challenge.group(2);
      count = 0;
      answer = postOnce(body);
    }
    return answer;
  }

  /** Begins an enumeration; what to pull with. */
  public String context(String resource) {
    Matcher context = CONTEXT.matcher(post(Requests.enumerate(resource)).body());
    assertThat(context.find()).isTrue();
    return context.group(1);
  }

  /** The answer with all instances of a class. */
  public String all(String resource) {
    return post(Requests.pull(resource, context(resource))).body();
  }

  /** Posts with what is known. */
  public Answer postOnce(String body) {
    if (line == null || line.closed) {
      line = new Line();
      line.to = dial.apply(line);
    }
    byte[] content = body.getBytes(UTF_8);
    String head =
        "POST /wsman HTTP/1.1\r\nHost: pc\r\nContent-Length: "
            + content.length
            + "\r\n"
            + (nonce.isEmpty() ? "" : authorization())
            + "\r\n";
    Line used = line;
    used.to.received((head + body).getBytes(UTF_8));
    Answer answer = used.answer();
    if (answer.head.contains("Connection: close")) {
      line = null;
    }
    return answer;
  }

  /** Replays the last count. */
  public void forgetCount() {
    count--;
  }

  private String authorization() {
    String nc = "%08x".formatted(++count);
    String response =
        md5(
            md5(credentials.user() + ":" + realm + ":" + credentials.password())
                + ":"
                + nonce
                + ":"
                + nc
                + ":abcdef:auth:"
                + md5("POST:/wsman"));
    return "Authorization: Digest username=\"%s\",realm=\"%s\",nonce=\"%s\",uri=\"/wsman\",cnonce=\"abcdef\",nc=%s,qop=\"auth\",response=\"%s\"\r\n"
        .formatted(credentials.user(), realm, nonce, nc, response);
  }

  private static String md5(String text) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(UTF_8)));
    } catch (java.security.NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** What came back. */
  public record Answer(int status, String head, String body, String raw, boolean closed) {}

  private static final class Line implements Outlet {

    private final Monitor monitor = new Monitor();
    private final ByteArrayOutputStream came = new ByteArrayOutputStream();
    private Conversation to = bytes -> {};
    private volatile boolean closed;

    @Override
    public void write(byte[] bytes) {
      synchronized (monitor) {
        came.writeBytes(bytes);
        monitor.changed();
      }
    }

    @Override
    public void close() {
      closed = true;
      monitor.changed();
    }

    @Override
    public void cut() {
      close();
    }

    Answer answer() {
      monitor.await("an answer", () -> closed || complete(), Duration.ofSeconds(60));
      String raw = came.toString(ISO_8859_1);
      came.reset();
      if (!raw.contains("\r\n\r\n")) {
        return new Answer(0, "", "", raw, closed);
      }
      String head = raw.substring(0, raw.indexOf("\r\n\r\n"));
      String body = raw.substring(head.length() + 4);
      boolean chunked = head.contains("Transfer-Encoding: chunked");
      int status = Integer.parseInt(raw.substring(9, 12));
      return new Answer(status, head, chunked ? unchunk(body) : body, raw, closed);
    }

    private boolean complete() {
      String raw = came.toString(ISO_8859_1);
      int end = raw.indexOf("\r\n\r\n");
      if (end < 0) {
        return false;
      }
      Matcher length = Pattern.compile("Content-Length: (\\d+)").matcher(raw.substring(0, end));
      return length.find()
          ? raw.length() >= end + 4 + Integer.parseInt(length.group(1))
          : raw.endsWith("\r\n0\r\n\r\n");
    }

    private static String unchunk(String body) {
      StringBuilder whole = new StringBuilder();
      int at = 0;
      while (at < body.length()) {
        int eol = body.indexOf("\r\n", at);
        if (eol < 0) {
          break;
        }
        int size = Integer.parseInt(body.substring(at, eol), 16);
        if (size == 0) {
          break;
        }
        whole.append(body, eol + 2, Math.min(body.length(), eol + 2 + size));
        at = eol + 4 + size;
      }
      return new String(whole.toString().getBytes(ISO_8859_1), UTF_8);
    }
  }
}
