package org.mayday.wsman.amt;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mayday.wsman.Invocation;
import org.mayday.wsman.instance.WsmanInstance;

/**
 * The service for tunnels (Intel AMT Implementation and Reference Guide, AMT_RemoteAccessService).
 */
@XmlRootElement(name = "AMT_RemoteAccessService")
@XmlAccessorType(XmlAccessType.FIELD)
public final class AmtRemoteAccessService {
  @XmlElement(name = "CreationClassName")
  private @Nullable String creationClassName;

  @XmlElement(name = "ElementName")
  private @Nullable String elementName;

  @XmlElement(name = "Name")
  private @Nullable String name;

  @XmlElement(name = "IsRemoteTunnelConnected")
  private @Nullable Boolean isRemoteTunnelConnected;

  @XmlElement(name = "RemoteTunnelKeepAliveTimeout")
  private @Nullable Long remoteTunnelKeepAliveTimeout;

  @XmlElement(name = "SystemCreationClassName")
  private @Nullable String systemCreationClassName;

  @XmlElement(name = "SystemName")
  private @Nullable String systemName;

  /** Name of the class, part of the key. */
  public Optional<String> creationClassName() {
    return Optional.ofNullable(creationClassName);
  }

  /** Name for people. */
  public Optional<String> elementName() {
    return Optional.ofNullable(elementName);
  }

  /** Key within the system. */
  public Optional<String> name() {
    return Optional.ofNullable(name);
  }

  /** Whether a tunnel is open; not told by AMT 11 and older. */
  public Optional<Boolean> isRemoteTunnelConnected() {
    return Optional.ofNullable(isRemoteTunnelConnected);
  }

  /** Seconds between keep-alives, 4294967295 for the default; not told by AMT 11 and older. */
  public Optional<Long> remoteTunnelKeepAliveTimeout() {
    return Optional.ofNullable(remoteTunnelKeepAliveTimeout);
  }

  /** Class of the system, part of the key. */
  public Optional<String> systemCreationClassName() {
    return Optional.ofNullable(systemCreationClassName);
  }

  /** Name of the system, part of the key. */
  public Optional<String> systemName() {
    return Optional.ofNullable(systemName);
  }

  /** Makes the PC close its tunnel. */
  public static Invocation<WsmanInstance> closeRemoteAccessConnection() {
    return Invocation.of("AMT_RemoteAccessService", "CloseRemoteAccessConnection");
  }
}
