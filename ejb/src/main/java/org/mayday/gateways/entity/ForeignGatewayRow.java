package org.mayday.gateways.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.mayday.gateways.boundary.GatewayOrder;
import org.mayday.gateways.boundary.Reach;
import org.mayday.mps.api.ForeignProxy.Kind;
import org.mayday.presence.boundary.Trigger;

/** A gateway of somebody else, with its sealed secrets. */
@Entity
@Table(name = "foreign_gateway")
public class ForeignGatewayRow {
  @Id private String id = "";
  private String name = "";
  private boolean enabled;

  @Enumerated(EnumType.STRING)
  private Reach reach = Reach.POLLING;

  private String address = "";
  private String namespace = "";

  @Column(name = "user_name")
  private String userName = "";

  private String password = "";

  @Column(name = "socks_kind")
  @Enumerated(EnumType.STRING)
  private Kind socksKind = Kind.SOCKS_5;

  @Column(name = "socks_host")
  private String socksHost = "";

  @Column(name = "socks_port")
  private int socksPort;

  @Column(name = "http_host")
  private String httpHost = "";

  @Column(name = "http_port")
  private int httpPort;

  private boolean named;
  private String trust = "";

  @Column(name = "period_seconds")
  private int seconds;

  @Enumerated(EnumType.STRING)
  private Trigger assumed = Trigger.UNKNOWN;

  @Column(name = "notify_to")
  private String notifyTo = "";

  @Column(name = "notify_from")
  private String notifyFrom = "";

  @Column(name = "notify_secret")
  private String notifySecret = "";

  @Column(name = "notify_hash")
  private String notifyHash = "";

  /** For the persistence provider. */
  protected ForeignGatewayRow() {}

  /**
   * A new one.
   *
   * @param sealedNotifySecret sealed for the id
   * @param hash SHA-256 of the same secret, in hexadecimal
   */
  public ForeignGatewayRow(UUID id, String sealedNotifySecret, String hash) {
    this.id = id.toString();
    notifySecret = sealedNotifySecret;
    notifyHash = hash;
  }

  /** What is said about it from now on, but for its password. */
  public void say(GatewayOrder order) {
    name = order.name();
    enabled = order.enabled();
    reach = order.reach();
    address = order.address();
    namespace = order.namespace();
    userName = order.user();
    socksKind = order.socksKind();
    socksHost = order.socksHost();
    socksPort = order.socksPort();
    httpHost = order.httpHost();
    httpPort = order.httpPort();
    named = order.named();
    trust = order.trust();
    seconds = order.seconds();
    assumed = order.assumed();
    notifyTo = order.notifyTo();
    notifyFrom = order.notifyFrom();
  }

  /** What was said about it, without its password. */
  public GatewayOrder order() {
    return new GatewayOrder(
        name,
        enabled,
        reach,
        address,
        namespace,
        userName,
        null,
        socksKind,
        socksHost,
        socksPort,
        httpHost,
        httpPort,
        named,
        trust,
        seconds,
        assumed,
        notifyTo,
        notifyFrom);
  }

  /** Whom the secrets are sealed for. */
  public UUID id() {
    return UUID.fromString(id);
  }

  /** The password, sealed; empty for none. */
  public String password() {
    return password;
  }

  public void password(String sealed) {
    password = sealed;
  }

  /** The secret of notifications, sealed. */
  public String notifySecret() {
    return notifySecret;
  }
}
