package org.mayday.apf.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import org.mayday.apf.channel.Channel;

/** A channel as its owner knows it: every byte is counted, and so is every end. */
final class WitnessedChannel {
  final Channel channel;
  private int window;
  private int received;
  private int released;
  private long written;
  private long deviceWindow;
  private boolean owned;
  private boolean closedByUs;
  private int endings;

  /** One that the device asks for. */
  WitnessedChannel(Channel channel) {
    this.channel = channel;
  }

  void ownedWith(int size) {
    window = size;
    owned = true;
  }

  /** What the device gave when it asked for the channel. */
  void deviceWindow(long bytes) {
    deviceWindow = bytes;
  }

  /** Writes and counts; the device's ledger says how much it may be. */
  void write(ByteBuffer bytes, DeviceLedger device) {
    written += channel.write(bytes);
    assertThat(written).isLessThanOrEqualTo(deviceWindow + device.creditOf(channel.number()));
  }

  void release(int bytes) {
    released += bytes;
    channel.release(bytes);
  }

  int unreleased() {
    return received - released;
  }

  void close() {
    closedByUs = true;
    channel.close();
  }

  void received(int bytes) {
    hears("data");
    assertThat(bytes).isPositive();
    received += bytes;
    assertThat(unreleased()).as("bytes beyond the window").isLessThanOrEqualTo(window);
    assertThat(channel.unreleased()).isEqualTo(unreleased());
  }

  void hears(String news) {
    assertThat(owned && !closedByUs && endings == 0)
        .as("%s on channel %s", news, channel.number())
        .isTrue();
  }

  void endedWithoutUs(String news) {
    hears(news);
    endings++;
    assertThat(channel.state()).isEqualTo(Channel.State.CLOSED);
  }

  void check() {
    assertThat(channel.credit()).isBetween(0L, 0xFFFF_FFFFL);
    assertThat(channel.unreleased()).isBetween(0, owned ? window : 0);
  }

  void checkAfterTheEnd() {
    assertThat(channel.state()).isEqualTo(Channel.State.CLOSED);
    assertThat(channel.credit()).isZero();
    assertThat(!owned || closedByUs || endings == 1)
        .as("the owner of channel %s knows of its end", channel.number())
        .isTrue();
  }
}
