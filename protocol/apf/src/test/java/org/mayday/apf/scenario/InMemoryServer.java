package org.mayday.apf.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mayday.apf.channel.Channel;
import org.mayday.apf.channel.ChannelListener;
import org.mayday.apf.channel.ChannelTarget;
import org.mayday.apf.codec.ApfDecoder;
import org.mayday.apf.codec.ApfEncoder;
import org.mayday.apf.codec.ApfLimits;
import org.mayday.apf.codec.MalformedApfException;
import org.mayday.apf.message.ApfMessage;
import org.mayday.apf.message.ChannelOpenFailure;
import org.mayday.apf.message.DisconnectReason;
import org.mayday.apf.message.OpenFailureReason;
import org.mayday.apf.message.UdpSendTo;
import org.mayday.apf.session.MpsHost;
import org.mayday.apf.session.MpsSession;
import org.mayday.apf.session.MpsSettings;
import org.mayday.apf.session.SessionEnd;

/**
 * An {@link MpsSession} as the target of scenarios. Actions: {@code verified true|false}, {@code
 * wait <ms>}, {@code device-channels} (first line), {@code open <port> <window>}, {@code write <n>
 * <text>}, {@code release <n> <bytes>}, {@code close <n>}, {@code accept <n> <window>}, {@code
 * refuse <n> <reason>}, {@code disconnect <reason>}, {@code lost}.
 */
final class InMemoryServer implements ScenarioTarget, MpsHost, ChannelListener {
  private final int chunk;
  private final Deque<ByteBuffer> sent = new ArrayDeque<>();
  private final Deque<String> told = new ArrayDeque<>();
  private final Map<Integer, Channel> channels = new HashMap<>();
  private MpsSession session = new MpsSession(MpsSettings.standard(), this, 0);
  private long now;

  /**
   * @param chunk most bytes that the session gets at a time
   */
  InMemoryServer(int chunk) {
    this.chunk = chunk;
  }

  MpsSession session() {
    return session;
  }

  @Override
  public void send(ByteBuffer bytes) {
    while (bytes.hasRemaining()) {
      int length = Math.min(chunk, bytes.remaining());
      ByteBuffer part =
          ByteBuffer.allocate(length).put(bytes.slice(bytes.position(), length)).flip();
      bytes.position(bytes.position() + length);
      session.receive(part, now);
      assertThat(part.hasRemaining()).as("a chunk is used up").isFalse();
    }
  }

  @Override
  public @Nullable ApfMessage next(boolean withPort) {
    ByteBuffer bytes = sent.poll();
    if (bytes == null) {
      return null;
    }
    try {
      ApfMessage message = new ApfDecoder(ApfLimits.standard(), () -> withPort).decode(bytes);
      assertThat(bytes.remaining()).as("bytes after %s", message).isZero();
      return message;
    } catch (MalformedApfException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void act(String action) {
    String[] words = action.split(" ");
    switch (words[0]) {
      case "device-channels" -> session = new MpsSession(withDeviceChannels(), this, now);
      case "verified" -> session.verified(Boolean.parseBoolean(words[1]), now);
      case "wait" -> passTime(Long.parseLong(words[1]));
      case "disconnect" -> session.disconnect(DisconnectReason.valueOf(words[1]));
      case "lost" -> session.connectionLost();
      case "open" -> open(Integer.parseInt(words[1]), Integer.parseInt(words[2]));
      default -> actOn(Objects.requireNonNull(channels.get(Integer.valueOf(words[1]))), words);
    }
  }

  private void actOn(Channel channel, String[] words) {
    switch (words[0]) {
      case "write" -> write(channel, words[2]);
      case "release" -> channel.release(Integer.parseInt(words[2]));
      case "close" -> channel.close();
      case "accept" -> channel.accept(Integer.parseInt(words[2]), this);
      case "refuse" -> channel.refuse(OpenFailureReason.valueOf(words[2]));
      default -> throw new IllegalArgumentException("no such action: " + words[0]);
    }
  }

  private static MpsSettings withDeviceChannels() {
    MpsSettings base = MpsSettings.standard();
    return new MpsSettings(
        base.answerVersion(),
        base.minimumMajor(),
        base.loginAttempts(),
        base.forwardLimit(),
        base.channelLimit(),
        base.largestData(),
        base.bytesBeforeLogin(),
        true,
        base.limits(),
        base.times());
  }

  /** Lets the clock go from deadline to deadline. */
  private void passTime(long milliseconds) {
    long end = now + milliseconds;
    int ticks = 0;
    while (session.nextDeadline() <= end) {
      assertThat(++ticks).as("deadlines within %s ms", milliseconds).isLessThan(1000);
      now = Math.max(now, session.nextDeadline());
      session.tick(now);
    }
    now = end;
  }

  private void open(int port, int window) {
    ChannelTarget target = new ChannelTarget("", port, "127.0.0.1", 0);
    Channel channel = session.openChannel(target, window, this);
    channels.put(channel.number(), channel);
  }

  private void write(Channel channel, String text) {
    ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    int written = channel.write(bytes);
    told.add("wrote " + channel.number() + " " + written);
  }

  @Override
  public void hears(String news) {
    assertThat(told.poll()).isEqualTo(news);
  }

  @Override
  public void nothingElse() {
    assertThat(told).isEmpty();
  }

  @Override
  public void send(ApfMessage message) {
    sent.add(ApfEncoder.encode(message));
  }

  @Override
  public void authenticationAsked(String username, String password) {
    told.add("asked " + username + " " + password);
  }

  @Override
  public void loginFailed(String username, String method, int attempts) {
    told.add("login failed " + username + " " + method + " " + attempts);
  }

  @Override
  public void loggedIn() {
    told.add("logged in");
  }

  @Override
  public void forwarded(Set<Integer> ports) {
    Set<Integer> sorted = new TreeSet<>(new HashSet<>(ports));
    told.add(
        "forwarded "
            + (sorted.isEmpty()
                ? "none"
                : sorted.stream().map(String::valueOf).collect(Collectors.joining(" "))));
  }

  @Override
  public void datagramReceived(UdpSendTo datagram) {
    String text = StandardCharsets.UTF_8.decode(datagram.payload()).toString();
    told.add("datagram " + datagram.host() + " " + datagram.port() + " " + text);
  }

  @Override
  public void channelAsked(Channel channel) {
    channels.put(channel.number(), channel);
    told.add("channel " + channel.number() + " asked " + channel.target().host());
  }

  @Override
  public void ended(SessionEnd end) {
    told.add("ended " + end.cause() + " " + end.code());
  }

  @Override
  public void opened(Channel channel) {
    told.add("channel " + channel.number() + " opened");
  }

  @Override
  public void refused(Channel channel, ChannelOpenFailure failure) {
    told.add("channel " + channel.number() + " refused " + failure.code());
  }

  @Override
  public void data(Channel channel, ByteBuffer data) {
    told.add("channel " + channel.number() + " data " + StandardCharsets.UTF_8.decode(data));
  }

  @Override
  public void writable(Channel channel) {
    told.add("channel " + channel.number() + " writable");
  }

  @Override
  public void closed(Channel channel, boolean tunnelEnded) {
    told.add("channel " + channel.number() + (tunnelEnded ? " lost" : " closed"));
  }
}
