package org.mayday.wsman.amt;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The login to a server, without its password, which firmware never tells (Intel AMT Implementation
 * and Reference Guide, AMT_MPSUsernamePassword).
 */
@XmlRootElement(name = "AMT_MPSUsernamePassword")
@XmlAccessorType(XmlAccessType.FIELD)
public final class AmtMpsUsernamePassword {
  @XmlElement(name = "InstanceID")
  private @Nullable String instanceId;

  @XmlElement(name = "RemoteID")
  private @Nullable String remoteId;

  /** Key. */
  public Optional<String> instanceId() {
    return Optional.ofNullable(instanceId);
  }

  /** Name of the user. */
  public Optional<String> remoteId() {
    return Optional.ofNullable(remoteId);
  }
}
