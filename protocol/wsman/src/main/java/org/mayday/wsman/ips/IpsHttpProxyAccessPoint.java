package org.mayday.wsman.ips;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mayday.wsman.amt.AccessInfoFormat;
import org.mayday.wsman.instance.CodedValue;
import org.mayday.wsman.instance.Selectors;

/**
 * An HTTP proxy through which a PC calls (Intel AMT Implementation and Reference Guide,
 * IPS_HTTPProxyAccessPoint; from AMT 12 on).
 */
@XmlRootElement(name = "IPS_HTTPProxyAccessPoint")
@XmlAccessorType(XmlAccessType.FIELD)
public final class IpsHttpProxyAccessPoint {
  @XmlElement(name = "AccessInfo")
  private @Nullable String accessInfo;

  @XmlElement(name = "InfoFormat")
  private @Nullable Long infoFormat;

  @XmlElement(name = "CreationClassName")
  private @Nullable String creationClassName;

  @XmlElement(name = "Name")
  private @Nullable String name;

  @XmlElement(name = "NetworkDnsSuffix")
  private @Nullable String networkDnsSuffix;

  @XmlElement(name = "Port")
  private @Nullable Long port;

  /** Address or DNS name. */
  public Optional<String> accessInfo() {
    return Optional.ofNullable(accessInfo);
  }

  /** What the address is. */
  public Optional<CodedValue<AccessInfoFormat>> infoFormat() {
    return CodedValue.of(AccessInfoFormat.class, infoFormat);
  }

  /** Name of the class, part of the key. */
  public Optional<String> creationClassName() {
    return Optional.ofNullable(creationClassName);
  }

  /** Key within the system. */
  public Optional<String> name() {
    return Optional.ofNullable(name);
  }

  /** DNS suffix of the network in which it is used. */
  public Optional<String> networkDnsSuffix() {
    return Optional.ofNullable(networkDnsSuffix);
  }

  /** TCP port. */
  public Optional<Long> port() {
    return Optional.ofNullable(port);
  }

  /** Key of one of them. */
  public static Selectors key(String name) {
    return Selectors.of("Name", name);
  }
}
