package org.mayday.wsman.cim;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.adapters.XmlJavaTypeAdapter;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mayday.wsman.envelope.EndpointReferenceAdapter;
import org.mayday.wsman.instance.EndpointReference;

/** Ties the PC to its case and holds its UUID (DMTF CIM schema). */
@XmlRootElement(name = "CIM_ComputerSystemPackage")
@XmlAccessorType(XmlAccessType.FIELD)
public final class CimComputerSystemPackage {
  @XmlElement(name = "Antecedent")
  @XmlJavaTypeAdapter(EndpointReferenceAdapter.class)
  private @Nullable EndpointReference antecedent;

  @XmlElement(name = "Dependent")
  @XmlJavaTypeAdapter(EndpointReferenceAdapter.class)
  private @Nullable EndpointReference dependent;

  @XmlElement(name = "PlatformGUID")
  private @Nullable String platformGuid;

  /** The case. */
  public Optional<EndpointReference> antecedent() {
    return Optional.ofNullable(antecedent);
  }

  /** The PC. */
  public Optional<EndpointReference> dependent() {
    return Optional.ofNullable(dependent);
  }

  /** 32 hex digits in SMBIOS byte order. */
  public Optional<String> platformGuid() {
    return Optional.ofNullable(platformGuid);
  }

  /**
   * The PC's UUID: the first three fields of the GUID are little-endian (SMBIOS 7.2.1). Empty if
   * the PC sends none or something else than 32 hex digits.
   */
  public Optional<UUID> platformUuid() {
    return platformGuid()
        .map(String::strip)
        .filter(hex -> hex.matches("[0-9A-Fa-f]{32}"))
        .map(
            hex -> {
              byte[] raw = HexFormat.of().parseHex(hex);
              ByteBuffer fields = ByteBuffer.wrap(raw).order(ByteOrder.LITTLE_ENDIAN);
              long most =
                  (fields.getInt() & 0xFFFFFFFFL) << 32
                      | (fields.getShort() & 0xFFFFL) << 16
                      | fields.getShort() & 0xFFFFL;
              return new UUID(most, fields.order(ByteOrder.BIG_ENDIAN).getLong());
            });
  }
}
