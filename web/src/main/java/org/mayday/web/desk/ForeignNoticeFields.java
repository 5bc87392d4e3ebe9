package org.mayday.web.desk;

import org.jspecify.annotations.Nullable;
import org.mayday.gateways.boundary.GatewayOrder;
import org.mayday.gateways.boundary.Reach;
import org.mayday.presence.boundary.Trigger;

/** What the form about another gateway holds of how it tells of PCs, as it was typed. */
public class ForeignNoticeFields {
  private Reach reach = Reach.NOTIFICATION;
  private int seconds = 30;
  private Trigger assumed = Trigger.USER_INITIATED;
  private @Nullable String to;
  private @Nullable String from;

  /** Fills it with what was said before. */
  void fill(GatewayOrder order) {
    reach = order.reach();
    seconds = order.seconds();
    assumed = order.assumed();
    to = order.notifyTo();
    from = order.notifyFrom();
  }

  public Reach getReach() {
    return reach;
  }

  public void setReach(Reach reach) {
    this.reach = reach;
  }

  public int getSeconds() {
    return seconds;
  }

  public void setSeconds(int seconds) {
    this.seconds = seconds;
  }

  public Trigger getAssumed() {
    return assumed;
  }

  public void setAssumed(Trigger assumed) {
    this.assumed = assumed;
  }

  public @Nullable String getTo() {
    return to;
  }

  public void setTo(@Nullable String to) {
    this.to = to;
  }

  public @Nullable String getFrom() {
    return from;
  }

  public void setFrom(@Nullable String from) {
    this.from = from;
  }
}
