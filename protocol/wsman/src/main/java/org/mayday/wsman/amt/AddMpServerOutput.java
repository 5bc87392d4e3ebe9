package org.mayday.wsman.amt;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.adapters.XmlJavaTypeAdapter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mayday.wsman.envelope.EndpointReferenceAdapter;
import org.mayday.wsman.instance.EndpointReference;

/**
 * Output of AMT_RemoteAccessService.AddMpServer (Intel AMT Implementation and Reference Guide,
 * AMT_RemoteAccessService).
 */
@XmlRootElement(name = "AddMpServer_OUTPUT")
@XmlAccessorType(XmlAccessType.FIELD)
public final class AddMpServerOutput {
  @XmlElement(name = "MpServer")
  @XmlJavaTypeAdapter(EndpointReferenceAdapter.class)
  private @Nullable EndpointReference mpServer;

  @XmlElement(name = "ReturnValue")
  private @Nullable Long returnValue;

  /** The server as the PC knows it. */
  public Optional<EndpointReference> mpServer() {
    return Optional.ofNullable(mpServer);
  }

  /** What the firmware says of the call; 0 is success. */
  public Optional<Long> returnValue() {
    return Optional.ofNullable(returnValue);
  }
}
