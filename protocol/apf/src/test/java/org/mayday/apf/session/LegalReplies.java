package org.mayday.apf.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.mayday.apf.message.ApfMessage;
import org.mayday.apf.message.ApfReceiver;
import org.mayday.apf.message.ChannelClose;
import org.mayday.apf.message.ChannelData;
import org.mayday.apf.message.ChannelOpen;
import org.mayday.apf.message.ChannelOpenConfirmation;
import org.mayday.apf.message.ChannelOpenFailure;
import org.mayday.apf.message.ChannelWindowAdjust;
import org.mayday.apf.message.Disconnect;
import org.mayday.apf.message.KeepAliveOptionsRequest;
import org.mayday.apf.message.KeepAliveReply;
import org.mayday.apf.message.KeepAliveRequest;
import org.mayday.apf.message.ProtocolVersion;
import org.mayday.apf.message.RequestFailure;
import org.mayday.apf.message.RequestSuccess;
import org.mayday.apf.message.ServiceAccept;
import org.mayday.apf.message.UserAuthFailure;
import org.mayday.apf.message.UserAuthSuccess;

/** Throws {@link AssertionError} at a message that a server may not send, or not now. */
final class LegalReplies implements ApfReceiver {
  private final MpsSettings settings;
  private final DeviceLedger device;
  private int versions;
  private int services;
  private int refusedLogins;
  private int replies;
  private int keepAlives;
  private int channelAnswers;
  private int options;
  private int grantedLogins;
  private boolean loggedIn;
  private boolean farewell;

  /** How many verdicts were "granted" so far. */
  int verdictsGranted;

  LegalReplies(MpsSettings settings, DeviceLedger device) {
    this.settings = settings;
    this.device = device;
  }

  boolean isFarewell() {
    return farewell;
  }

  void sent(ApfMessage message) {
    assertThat(farewell).as("%s after DISCONNECT", message).isFalse();
    message.deliverTo(this);
  }

  private void loggedIn(ApfMessage message) {
    assertThat(loggedIn).as("%s before the login", message).isTrue();
  }

  private static void atMost(int answers, int questions, String what) {
    assertThat(answers).as(what).isLessThanOrEqualTo(questions);
  }

  @Override
  public void unexpected(ApfMessage message) {
    throw new AssertionError("a server never sends " + message);
  }

  @Override
  public void on(Disconnect message) {
    assertThat(message.reason()).isPresent();
    farewell = true;
  }

  @Override
  public void on(ProtocolVersion message) {
    assertThat(settings.answerVersion()).isTrue();
    atMost(++versions, Math.min(1, device.versions), "versions");
  }

  @Override
  public void on(ServiceAccept message) {
    atMost(++services, Math.min(loggedIn ? 2 : 1, device.services), "services");
  }

  @Override
  public void on(UserAuthFailure message) {
    assertThat(loggedIn).isFalse();
    atMost(++refusedLogins, Math.min(settings.loginAttempts(), device.logins), "refused logins");
  }

  @Override
  public void on(UserAuthSuccess message) {
    loggedIn = true;
    atMost(++grantedLogins, Math.min(1, verdictsGranted), "granted logins");
    atMost(grantedLogins, device.logins, "granted logins");
  }

  @Override
  public void on(RequestSuccess message) {
    loggedIn(message);
    atMost(++replies, device.requests, "replies to global requests");
  }

  @Override
  public void on(RequestFailure message) {
    loggedIn(message);
    atMost(++replies, device.requests, "replies to global requests");
  }

  @Override
  public void on(KeepAliveReply message) {
    loggedIn(message);
    atMost(++keepAlives, device.keepAlives, "keep-alive replies");
  }

  @Override
  public void on(KeepAliveRequest message) {
    loggedIn(message);
  }

  @Override
  public void on(KeepAliveOptionsRequest message) {
    loggedIn(message);
    atMost(++options, 1, "keep-alive options");
  }

  @Override
  public void on(ChannelOpen message) {
    loggedIn(message);
  }

  @Override
  public void on(ChannelOpenConfirmation message) {
    loggedIn(message);
    atMost(++channelAnswers, device.channelOpens, "answers to channels");
  }

  @Override
  public void on(ChannelOpenFailure message) {
    loggedIn(message);
    assertThat(message.reason()).isPresent();
    atMost(++channelAnswers, device.channelOpens, "answers to channels");
  }

  @Override
  public void on(ChannelWindowAdjust message) {
    loggedIn(message);
    assertThat(message.bytes()).isPositive();
  }

  @Override
  public void on(ChannelData message) {
    loggedIn(message);
    assertThat(message.payload().remaining()).isBetween(1, settings.largestData());
  }

  @Override
  public void on(ChannelClose message) {
    loggedIn(message);
  }
}
