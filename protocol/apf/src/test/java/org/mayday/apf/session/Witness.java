package org.mayday.apf.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mayday.apf.channel.Channel;
import org.mayday.apf.channel.ChannelListener;
import org.mayday.apf.channel.ChannelTarget;
import org.mayday.apf.codec.ApfEncoder;
import org.mayday.apf.message.ApfMessage;
import org.mayday.apf.message.ChannelOpenFailure;
import org.mayday.apf.message.DisconnectReason;
import org.mayday.apf.message.UdpSendTo;

/**
 * A host and owner of channels that holds a session to its contract, and writes down all that it
 * hears. It calls the session in return where its habits say so.
 */
final class Witness implements MpsHost, ChannelListener {
  /** What is done at once, within the call of the session; bits. */
  static final int GRANTS = 1;

  static final int DENIES = 2;
  static final int RELEASES = 4;
  static final int CLOSES = 8;
  static final int LEAVES = 16;
  static final int ACCEPTS = 32;

  final List<String> heard = new ArrayList<>();
  final List<WitnessedChannel> channels = new ArrayList<>();
  final DeviceLedger device;
  long now;

  private final MpsSettings settings;
  private final LegalReplies replies;
  private final int habits;
  private int newsUntilEnd;
  private int openingWindow;
  private @Nullable MpsSession session;
  private boolean asked;
  private boolean loggedIn;
  private boolean ended;

  /**
   * @param newsUntilEnd within which news, messages apart, the session is ended; never if 0
   */
  Witness(MpsSettings settings, int habits, int newsUntilEnd) {
    this.settings = settings;
    this.device = new DeviceLedger(settings);
    this.replies = new LegalReplies(settings, device);
    this.habits = habits;
    this.newsUntilEnd = newsUntilEnd;
  }

  void watches(MpsSession watched) {
    session = watched;
  }

  private MpsSession session() {
    return Objects.requireNonNull(session);
  }

  private boolean has(int habit) {
    return (habits & habit) != 0;
  }

  private void hears(String news) {
    assertThat(ended).as("%s after the end", news).isFalse();
    heard.add(news);
  }

  void verdict(boolean granted) {
    asked = false;
    replies.verdictsGranted += granted ? 1 : 0;
    session().verified(granted, now);
  }

  boolean isAsked() {
    return asked && !ended;
  }

  void openChannel(int window) {
    if (session().canOpenChannel()) {
      openingWindow = window;
      of(session().openChannel(new ChannelTarget("", 16992, "", 0), window, this));
    }
  }

  void accept(WitnessedChannel channel, int window) {
    channel.ownedWith(window);
    channel.channel.accept(window, this);
    channel.deviceWindow(channel.channel.credit());
  }

  /** A channel may end before the call that opens it has returned it. */
  private WitnessedChannel of(Channel channel) {
    return channels.stream()
        .filter(known -> known.channel == channel)
        .findFirst()
        .orElseGet(
            () -> {
              WitnessedChannel opened = new WitnessedChannel(channel);
              opened.ownedWith(openingWindow);
              channels.add(opened);
              return opened;
            });
  }

  @Override
  public void send(ApfMessage message) {
    hears("send " + HexFormat.of().formatHex(ApfEncoder.encode(message).array()));
    replies.sent(message);
  }

  @Override
  public void authenticationAsked(String username, String password) {
    hears("asked " + username + " " + password);
    assertThat(session().phase()).isEqualTo(Phase.VERIFYING);
    asked = true;
    if (has(GRANTS) || has(DENIES)) {
      verdict(has(GRANTS));
    }
    leave();
  }

  @Override
  public void loginFailed(String username, String method, int attempts) {
    hears("failed " + username + " " + method + " " + attempts);
    assertThat(attempts).isBetween(1, settings.loginAttempts());
    leave();
  }

  /** The last thing that is done within a call. */
  private void leave() {
    if (--newsUntilEnd != 0) {
      return;
    }
    if (has(LEAVES)) {
      session().disconnect(DisconnectReason.BY_APPLICATION);
    } else {
      session().connectionLost();
    }
  }

  @Override
  public void loggedIn() {
    hears("logged in");
    assertThat(loggedIn).isFalse();
    assertThat(replies.verdictsGranted).isPositive();
    loggedIn = true;
    leave();
  }

  @Override
  public void forwarded(Set<Integer> ports) {
    hears("forwarded " + ports.stream().sorted().toList());
    assertThat(loggedIn).isTrue();
    assertThat(session().phase()).isEqualTo(Phase.OPEN);
    assertThat(ports).hasSizeLessThanOrEqualTo(settings.forwardLimit());
    assertThat(session().ports()).isEqualTo(ports);
    leave();
  }

  @Override
  public void datagramReceived(UdpSendTo datagram) {
    hears("datagram " + datagram.payload().remaining());
    leave();
  }

  @Override
  public void channelAsked(Channel channel) {
    hears("asked for channel " + channel.number());
    assertThat(settings.deviceChannels()).isTrue();
    WitnessedChannel asked = new WitnessedChannel(channel);
    channels.add(asked);
    if (has(ACCEPTS)) {
      accept(asked, 20);
    } else if (has(CLOSES)) {
      asked.close();
    }
    leave();
  }

  @Override
  public void ended(SessionEnd end) {
    hears("ended " + end);
    ended = true;
    assertThat(session().phase()).isEqualTo(Phase.CLOSED);
    assertThat(session().channelCount()).isZero();
  }

  @Override
  public void opened(Channel channel) {
    hears("opened " + channel.number());
    of(channel).hears("opened");
    if (has(CLOSES)) {
      of(channel).close();
    }
    leave();
  }

  @Override
  public void refused(Channel channel, ChannelOpenFailure failure) {
    hears("refused " + channel.number() + " " + failure.code());
    of(channel).endedWithoutUs("refused");
    openChannel(7);
    leave();
  }

  @Override
  public void data(Channel channel, ByteBuffer data) {
    hears("data " + channel.number() + " " + data.remaining());
    WitnessedChannel owner = of(channel);
    owner.received(data.remaining());
    if (has(RELEASES)) {
      owner.release(owner.unreleased());
    }
    if (has(CLOSES)) {
      owner.close();
    }
    leave();
  }

  @Override
  public void writable(Channel channel) {
    hears("writable " + channel.number());
    of(channel).hears("writable");
    assertThat(channel.credit()).isPositive();
    of(channel).write(ByteBuffer.allocate(30), device);
    leave();
  }

  @Override
  public void closed(Channel channel, boolean tunnelEnded) {
    hears("closed " + channel.number() + " " + tunnelEnded);
    of(channel).endedWithoutUs("closed");
    assertThat(session().phase() == Phase.CLOSED).isEqualTo(tunnelEnded);
    openChannel(9);
    leave();
  }

  /** To be called after each step. */
  void check() {
    MpsSession watched = session();
    assertThat(ended).isEqualTo(watched.phase() == Phase.CLOSED);
    assertThat(loggedIn || !watched.phase().isLoggedIn()).isTrue();
    assertThat(watched.channelCount()).isBetween(0, settings.channelLimit());
    channels.forEach(WitnessedChannel::check);
    if (ended) {
      channels.forEach(WitnessedChannel::checkAfterTheEnd);
      assertThat(watched.nextDeadline()).isEqualTo(Long.MAX_VALUE);
      assertThat(watched.canOpenChannel()).isFalse();
    }
  }
}
