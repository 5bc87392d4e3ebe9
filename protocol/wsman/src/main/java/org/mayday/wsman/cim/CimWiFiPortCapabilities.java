package org.mayday.wsman.cim;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the wireless port can do on the air (DMTF CIM schema, CIM_WiFiPortCapabilities). */
@XmlRootElement(name = "CIM_WiFiPortCapabilities")
@XmlAccessorType(XmlAccessType.FIELD)
public final class CimWiFiPortCapabilities {
  @XmlElement(name = "ElementName")
  private @Nullable String elementName;

  @XmlElement(name = "SupportedPortTypes")
  private final List<Long> supportedPortTypes = new ArrayList<>();

  /** Name for people. */
  public Optional<String> elementName() {
    return Optional.ofNullable(elementName);
  }

  /** Kinds of wireless LAN: 70 is 802.11a, 71 b, 72 g, 73 n, others are of the vendor. */
  public List<Long> supportedPortTypes() {
    return List.copyOf(supportedPortTypes);
  }
}
