package org.mayday.web.desk;

import org.jspecify.annotations.Nullable;
import org.mayday.gateways.boundary.GatewayOrder;

/** What the form about another gateway holds, as it was typed. */
public class ForeignGatewayFields {
  private final ForeignProxyFields proxy = new ForeignProxyFields();
  private final ForeignNoticeFields notice = new ForeignNoticeFields();
  private @Nullable String name;
  private boolean enabled = true;
  private @Nullable String address;
  private @Nullable String namespace = GatewayOrder.NAMESPACE;
  private @Nullable String user;
  private @Nullable String password;
  private @Nullable String trust;

  /** Fills it with what was said before; the password is not shown. */
  void fill(GatewayOrder order) {
    name = order.name();
    enabled = order.enabled();
    address = order.address();
    namespace = order.namespace();
    user = order.user();
    trust = order.trust();
    proxy.fill(order);
    notice.fill(order);
  }

  /** What it says. */
  GatewayOrder order() {
    return new GatewayOrder(
        words(name),
        enabled,
        notice.getReach(),
        words(address),
        words(namespace),
        words(user),
        password,
        proxy.getKind(),
        proxy.redirection().host(),
        proxy.redirection().port(),
        proxy.management().host(),
        proxy.management().port(),
        proxy.isNamed(),
        words(trust),
        notice.getSeconds(),
        notice.getAssumed(),
        words(notice.getTo()),
        words(notice.getFrom()));
  }

  private static String words(@Nullable String text) {
    return text == null ? "" : text;
  }

  public ForeignProxyFields getProxy() {
    return proxy;
  }

  public ForeignNoticeFields getNotice() {
    return notice;
  }

  public @Nullable String getName() {
    return name;
  }

  public void setName(@Nullable String name) {
    this.name = name;
  }

  public boolean isEnabled() {
    return enabled;
  }

  public void setEnabled(boolean enabled) {
    this.enabled = enabled;
  }

  public @Nullable String getAddress() {
    return address;
  }

  public void setAddress(@Nullable String address) {
    this.address = address;
  }

  public @Nullable String getNamespace() {
    return namespace;
  }

  public void setNamespace(@Nullable String namespace) {
    this.namespace = namespace;
  }

  public @Nullable String getUser() {
    return user;
  }

  public void setUser(@Nullable String user) {
    this.user = user;
  }

  public @Nullable String getTrust() {
    return trust;
  }

  public void setTrust(@Nullable String trust) {
    this.trust = trust;
  }

  public @Nullable String getPassword() {
    return null; // never shown
  }

  public void setPassword(@Nullable String password) {
    this.password = password;
  }
}
