package org.mayday.wsman.amt;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.util.List;
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

  private static final int MUTUAL = 1;
  private static final int PASSWORD = 2;

  /**
   * Tells the PC of a server that it can call.
   *
   * @param address IP address or DNS name
   * @param port TCP port, 1 to 65535
   * @param login what the PC logs in with
   * @param certificateName the name in the server's certificate where the address is an IP address;
   *     firmware takes none with a DNS name
   */
  public static Invocation<AddMpServerOutput> addMpServer(
      String address,
      AccessInfoFormat format,
      int port,
      MpsCredentials login,
      Optional<String> certificateName) {
    return named(
        server(address, format, port, PASSWORD)
            .with("Username", login.user())
            .with("Password", login.password()),
        certificateName);
  }

  /**
   * Tells the PC of a server that it proves itself to with a certificate in TLS.
   *
   * @param address IP address or DNS name
   * @param port TCP port, 1 to 65535
   * @param certificate InstanceID of AMT_PublicKeyCertificate whose key the firmware has
   * @param certificateName the name in the server's certificate where the address is an IP address;
   *     firmware takes none with a DNS name
   */
  public static Invocation<AddMpServerOutput> addMpServer(
      String address,
      AccessInfoFormat format,
      int port,
      String certificate,
      Optional<String> certificateName) {
    return named(
        server(address, format, port, MUTUAL)
            .with("Certificate", AmtPublicKeyCertificate.reference(certificate)),
        certificateName);
  }

  private static Invocation<WsmanInstance> server(
      String address, AccessInfoFormat format, int port, int method) {
    return Invocation.of("AMT_RemoteAccessService", "AddMpServer")
        .with("AccessInfo", address)
        .with("InfoFormat", format.number())
        .with("Port", port)
        .with("AuthMethod", method);
  }

  private static Invocation<AddMpServerOutput> named(
      Invocation<WsmanInstance> call, Optional<String> certificateName) {
    return (certificateName.isPresent() ? call.with("CN", certificateName.get()) : call)
        .answering(AddMpServerOutput.class);
  }

  /**
   * Makes the rule of a trigger that has none yet.
   *
   * @param trigger what opens the tunnel
   * @param lifeTime seconds until the PC closes it; 0 keeps it until something else does
   * @param extendedData timer of a periodic rule, base64; empty for the others
   * @param servers names of AMT_ManagementPresenceRemoteSAP outside of the company; the first one
   *     is tried first
   * @param inside the same inside of it; firmware before AMT 11.6 takes none
   */
  public static Invocation<AddRemoteAccessPolicyRuleOutput> addRemoteAccessPolicyRule(
      PolicyTrigger trigger,
      long lifeTime,
      String extendedData,
      List<String> servers,
      List<String> inside) {
    Invocation<WsmanInstance> call =
        Invocation.of("AMT_RemoteAccessService", "AddRemoteAccessPolicyRule")
            .with("Trigger", trigger.number())
            .with("TunnelLifeTime", lifeTime)
            .with("ExtendedData", extendedData);
    for (String server : servers) {
      call = call.with("MpServer", AmtManagementPresenceRemoteSap.reference(server));
    }
    for (String server : inside) {
      call = call.with("InternalMpServer", AmtManagementPresenceRemoteSap.reference(server));
    }
    return call.answering(AddRemoteAccessPolicyRuleOutput.class);
  }
}
