package org.mayday.presence.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mayday.mps.api.LiveTunnel;
import org.mayday.mps.api.TunnelClosed;
import org.mayday.mps.api.TunnelOpened;
import org.mayday.presence.boundary.CallerClass;
import org.mayday.presence.boundary.Trigger;
import org.mayday.presence.boundary.TunnelNow;
import org.mayday.presence.boundary.TunnelRecord;

/** One authenticated tunnel of a PC. */
@Entity
public class Tunnel {
  private static final int DETAIL = 500;
  private static final int EVIDENCE = 2000;

  @Id private String id = "";
  private String platform = "";

  @Column(name = "opened_at")
  private Instant openedAt = Instant.EPOCH;

  @Column(name = "closed_at")
  private @Nullable Instant closedAt;

  private String address = "";

  @Column(name = "raw_trigger")
  private long rawTrigger;

  @Column(name = "trigger_name")
  @Enumerated(EnumType.STRING)
  private Trigger trigger = Trigger.UNKNOWN;

  @Column(name = "apf_version")
  private String apfVersion = "";

  @Column(name = "tls_protocol")
  private String tlsProtocol = "";

  @Column(name = "tls_cipher")
  private String tlsCipher = "";

  private String listener = "";

  private String client = "";

  private String ports = "";

  @Column(name = "forwarded_at")
  private @Nullable Instant forwardedAt;

  @Column(name = "lifetime_ends")
  private @Nullable Instant lifetimeEnds;

  @Column(name = "caller_class")
  @Enumerated(EnumType.STRING)
  private CallerClass callerClass = CallerClass.UNKNOWN;

  private String evidence = "";

  @Column(name = "close_cause")
  private @Nullable String closeCause;

  @Column(name = "close_detail")
  private @Nullable String closeDetail;

  @Column(name = "bytes_in")
  private long bytesIn;

  @Column(name = "bytes_out")
  private long bytesOut;

  @Column(name = "call_id")
  private @Nullable String call;

  /** For the persistence provider. */
  protected Tunnel() {}

  public Tunnel(TunnelOpened event, Trigger trigger, String address) {
    this.id = event.tunnel().toString();
    this.platform = event.platform().toString();
    this.openedAt = event.at();
    this.address = address;
    this.rawTrigger = event.rawTrigger();
    this.trigger = trigger;
    this.apfVersion = cut(event.apfVersion(), 20);
    this.tlsProtocol = cut(event.tls().protocol(), 20);
    this.tlsCipher = cut(event.tls().cipherSuite(), 80);
    this.listener = cut(event.tls().listener(), 20);
    this.client = cut(event.tls().client(), 300);
  }

  /**
   * Remembers the forwarded ports.
   *
   * @return whether they are others than before
   */
  public boolean forwards(Set<Integer> open, Instant at) {
    String fresh = text(open);
    boolean changed = forwardedAt == null || !fresh.equals(ports);
    ports = fresh;
    forwardedAt = at;
    return changed;
  }

  /** Ends it; once only. */
  public void close(TunnelClosed event) {
    close(event.cause().name(), event.detail(), event.at());
    bytesIn = event.bytesIn();
    bytesOut = event.bytesOut();
  }

  /** Ends it; once only. */
  public void close(String cause, String detail, Instant at) {
    closeCause = cause;
    closeDetail = cut(detail, DETAIL);
    closedAt = at.isBefore(openedAt) ? openedAt : at;
  }

  /** Says what it turned out to be, and why. */
  public void classify(CallerClass as, String why) {
    callerClass = as;
    evidence = cut(why, EVIDENCE);
  }

  public void belongsTo(@Nullable UUID toCall) {
    call = toCall == null ? null : toCall.toString();
  }

  public void livesUntil(@Nullable Instant end) {
    lifetimeEnds = end;
  }

  public UUID id() {
    return UUID.fromString(id);
  }

  public UUID platform() {
    return UUID.fromString(platform);
  }

  public Instant openedAt() {
    return openedAt;
  }

  public boolean isOpen() {
    return closedAt == null;
  }

  public Trigger trigger() {
    return trigger;
  }

  public String address() {
    return address;
  }

  /** It is up, as the gateway says. */
  public TunnelNow now(LiveTunnel live) {
    return new TunnelNow(
        id(),
        platform(),
        openedAt,
        address,
        trigger.name(),
        rawTrigger,
        Set.copyOf(live.ports()),
        (tlsProtocol + " " + tlsCipher).strip(),
        listener,
        client,
        lifetimeEnds,
        live.lastHeard(),
        live.via());
  }

  public TunnelRecord record() {
    return new TunnelRecord(
        id(),
        openedAt,
        closedAt,
        address,
        trigger.name(),
        rawTrigger,
        callerClass,
        evidence,
        closeCause,
        closeDetail,
        Optional.ofNullable(call).map(UUID::fromString).orElse(null));
  }

  /** Ports as they are kept. */
  public static String text(Set<Integer> ports) {
    return cut(ports.stream().sorted().map(String::valueOf).collect(Collectors.joining(",")), 200);
  }

  private static String cut(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length);
  }
}
