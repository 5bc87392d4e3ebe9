package org.mayday.wsman.ips;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mayday.wsman.Invocation;
import org.mayday.wsman.amt.AccessInfoFormat;
import org.mayday.wsman.instance.WsmanInstance;

/**
 * The service for HTTP proxies (Intel AMT Implementation and Reference Guide, IPS_HTTPProxyService;
 * from AMT 12 on).
 */
@XmlRootElement(name = "IPS_HTTPProxyService")
@XmlAccessorType(XmlAccessType.FIELD)
public final class IpsHttpProxyService {
  @XmlElement(name = "CreationClassName")
  private @Nullable String creationClassName;

  @XmlElement(name = "Name")
  private @Nullable String name;

  @XmlElement(name = "SyncEnabled")
  private @Nullable String syncEnabled;

  /** Name of the class, part of the key. */
  public Optional<String> creationClassName() {
    return Optional.ofNullable(creationClassName);
  }

  /** Key within the system. */
  public Optional<String> name() {
    return Optional.ofNullable(name);
  }

  /** Whether the firmware takes over the proxies of the operating system, as it tells it. */
  public Optional<String> syncEnabled() {
    return Optional.ofNullable(syncEnabled);
  }

  /**
   * Tells the PC of a proxy.
   *
   * @param address IP address or DNS name
   * @param port TCP port, 1 to 65535
   * @param suffix DNS suffix of the network in which it is used
   */
  public static Invocation<WsmanInstance> addProxyAccessPoint(
      String address, AccessInfoFormat format, int port, String suffix) {
    return Invocation.of("IPS_HTTPProxyService", "AddProxyAccessPoint")
        .with("AccessInfo", address)
        .with("InfoFormat", format.number())
        .with("Port", port)
        .with("NetworkDnsSuffix", suffix);
  }
}
