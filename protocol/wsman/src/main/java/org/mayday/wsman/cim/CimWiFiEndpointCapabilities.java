package org.mayday.wsman.cim;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mayday.wsman.instance.CodedValue;

/** What the wireless port can prove and encrypt (DMTF CIM schema, CIM_WiFiEndpointCapabilities). */
@XmlRootElement(name = "CIM_WiFiEndpointCapabilities")
@XmlAccessorType(XmlAccessType.FIELD)
public final class CimWiFiEndpointCapabilities {
  @XmlElement(name = "ElementName")
  private @Nullable String elementName;

  @XmlElement(name = "SupportedAuthenticationMethods")
  private final List<Long> supportedAuthenticationMethods = new ArrayList<>();

  @XmlElement(name = "SupportedEncryptionMethods")
  private final List<Long> supportedEncryptionMethods = new ArrayList<>();

  /** Name for people. */
  public Optional<String> elementName() {
    return Optional.ofNullable(elementName);
  }

  /** How it can prove that it may enter. */
  public List<CodedValue<WiFiAuthentication>> supportedAuthenticationMethods() {
    return supportedAuthenticationMethods.stream()
        .map(number -> CodedValue.of(WiFiAuthentication.class, number.longValue()))
        .toList();
  }

  /** How it can encrypt. */
  public List<CodedValue<WiFiEncryption>> supportedEncryptionMethods() {
    return supportedEncryptionMethods.stream()
        .map(number -> CodedValue.of(WiFiEncryption.class, number.longValue()))
        .toList();
  }
}
