package org.mayday.web.desk;

import org.jspecify.annotations.Nullable;
import org.mayday.gateways.boundary.GatewayOrder;
import org.mayday.mps.api.ForeignProxy.Kind;

/** What the form about another gateway holds of its proxies, as it was typed. */
public class ForeignProxyFields {
  private Kind kind = Kind.SOCKS_5;
  private @Nullable String socks;
  private @Nullable String http;
  private boolean named = true;

  /** Fills it with what was said before. */
  void fill(GatewayOrder order) {
    kind = order.socksKind();
    socks = new HostPort(order.socksHost(), order.socksPort()).text();
    http = new HostPort(order.httpHost(), order.httpPort()).text();
    named = order.named();
  }

  HostPort redirection() {
    return HostPort.of(socks);
  }

  HostPort management() {
    return HostPort.of(http);
  }

  public Kind getKind() {
    return kind;
  }

  public void setKind(Kind kind) {
    this.kind = kind;
  }

  public @Nullable String getSocks() {
    return socks;
  }

  public void setSocks(@Nullable String socks) {
    this.socks = socks;
  }

  public @Nullable String getHttp() {
    return http;
  }

  public void setHttp(@Nullable String http) {
    this.http = http;
  }

  public boolean isNamed() {
    return named;
  }

  public void setNamed(boolean named) {
    this.named = named;
  }
}
