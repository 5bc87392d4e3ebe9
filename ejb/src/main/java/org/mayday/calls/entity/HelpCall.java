package org.mayday.calls.entity;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mayday.calls.boundary.Call;
import org.mayday.calls.boundary.CallState;
import org.mayday.calls.boundary.CallStep;
import org.mayday.presence.boundary.CallerClass;
import org.mayday.presence.boundary.Trigger;

/** A call for help. Whoever changes it holds the lock on its row. */
@Entity
@Table(name = "help_call")
public class HelpCall {
  @Id private String id = UUID.randomUUID().toString();
  private String platform = "";

  @Column(name = "platform_name")
  private String platformName = "";

  /** The platform while the call is open; unique, so that a PC has one open call only. */
  @Column(name = "open_platform")
  private @Nullable String openPlatform;

  @Enumerated(EnumType.STRING)
  private CallState state = CallState.RINGING;

  private @Nullable String technician;
  private @Nullable String reason;

  @Embedded private CallLine line = new CallLine();

  @Column(name = "trigger_name")
  @Enumerated(EnumType.STRING)
  private Trigger trigger = Trigger.UNKNOWN;

  @Column(name = "caller_class")
  @Enumerated(EnumType.STRING)
  private CallerClass callerClass = CallerClass.USER;

  private String evidence = "";

  @Column(name = "ringing_since")
  private Instant ringingSince = Instant.EPOCH;

  @Column(name = "accepted_at")
  private @Nullable Instant acceptedAt;

  @Column(name = "ended_at")
  private @Nullable Instant endedAt;

  @Column(name = "lifetime_ends")
  private @Nullable Instant lifetimeEnds;

  @Column(name = "key_pressed_at")
  private @Nullable Instant keyPressedAt;

  @Column(name = "told_at")
  private @Nullable Instant toldAt;

  @Column(name = "earlier_calls")
  private int earlierCalls;

  private @Nullable String summary;
  private int version;

  @OneToMany(mappedBy = "call", cascade = CascadeType.PERSIST)
  @OrderBy("position")
  private List<Step> steps = new ArrayList<>();

  @ElementCollection
  @CollectionTable(name = "help_call_ticket", joinColumns = @JoinColumn(name = "call_id"))
  @Column(name = "reference")
  @OrderColumn(name = "position")
  private List<String> tickets = new ArrayList<>();

  /** For the persistence provider. */
  protected HelpCall() {}

  public HelpCall(Ring ring, int earlierCalls) {
    this.platform = ring.platform().toString();
    this.openPlatform = platform;
    this.platformName = ring.platformName();
    this.line = new CallLine(ring.tunnel(), ring.address());
    this.trigger = ring.trigger();
    this.evidence = cut(ring.evidence(), 2000);
    this.ringingSince = ring.at();
    this.earlierCalls = earlierCalls;
  }

  /**
   * Makes a move of its life.
   *
   * @throws org.mayday.calls.boundary.IllegalCallMove if it is not legal now
   */
  public void move(CallMove move, CallStep step) {
    state = move.from(state);
    switch (state) {
      case ACCEPTED -> {
        if (acceptedAt == null) {
          acceptedAt = step.at();
        }
      }
      case MISSED, DECLINED, WRAPPED_UP -> {
        endedAt = step.at();
        openPlatform = null;
      }
      default -> {
        // nothing more to remember
      }
    }
    step(step);
  }

  /** Adds to what happened; each step raises the version by one. */
  public void step(CallStep step) {
    steps.add(new Step(this, version, step));
    version++;
  }

  public void belongsTo(String staff) {
    technician = staff;
  }

  public void summarise(String words) {
    summary = cut(words, 4000);
  }

  /** Adds a reference, once. */
  public boolean addTicket(String reference) {
    return !tickets.contains(reference) && tickets.add(reference);
  }

  /** What became known of why the user calls. */
  public void know(@Nullable String freshReason, String freshEvidence) {
    if (freshReason != null) {
      reason = cut(freshReason, 1000);
    }
    evidence = cut(freshEvidence, 2000);
  }

  public void pressed(Instant at) {
    keyPressedAt = at;
  }

  /** An event of the firmware told of the key press. */
  public void told(Instant at) {
    toldAt = at;
  }

  public void livesUntil(Instant end) {
    lifetimeEnds = end;
  }

  public UUID id() {
    return UUID.fromString(id);
  }

  public UUID platform() {
    return UUID.fromString(platform);
  }

  public CallState state() {
    return state;
  }

  public @Nullable String technician() {
    return technician;
  }

  /** How its PC can be reached. */
  public CallLine line() {
    return line;
  }

  public @Nullable Instant lifetimeEnds() {
    return lifetimeEnds;
  }

  public @Nullable Instant keyPressedAt() {
    return keyPressedAt;
  }

  public @Nullable Instant toldAt() {
    return toldAt;
  }

  /** When the user pressed the key last, as far as events tell; else when it began to ring. */
  public Instant lastPressed() {
    return toldAt == null ? ringingSince : toldAt;
  }

  public Instant ringingSince() {
    return ringingSince;
  }

  public @Nullable String reason() {
    return reason;
  }

  public List<CallStep> steps() {
    return steps.stream().map(Step::step).toList();
  }

  public Call call() {
    return new Call(
        id(),
        platform(),
        platformName,
        state,
        technician,
        reason,
        line.address(),
        trigger.name(),
        callerClass,
        evidence,
        ringingSince,
        acceptedAt,
        endedAt,
        lifetimeEnds,
        line.tunnel() != null,
        line.tunnelLostAt(),
        line.isInside(),
        earlierCalls,
        List.copyOf(tickets),
        summary,
        version);
  }

  static String cut(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length);
  }
}
