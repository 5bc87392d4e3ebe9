package org.mayday.wsman.amt;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.adapters.XmlJavaTypeAdapter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mayday.wsman.envelope.DatetimeAdapter;
import org.mayday.wsman.instance.CodedValue;

/**
 * Output of AMT_AuditLog.ExportAuditLogSignature (Intel AMT Implementation and Reference Guide).
 */
@XmlRootElement(name = "ExportAuditLogSignature_OUTPUT")
@XmlAccessorType(XmlAccessType.FIELD)
public final class ExportAuditLogSignatureOutput {
  @XmlElement(name = "TotalRecordCount")
  private @Nullable Long totalRecordCount;

  @XmlElement(name = "StartLogTime")
  @XmlJavaTypeAdapter(DatetimeAdapter.class)
  private @Nullable Instant startLogTime;

  @XmlElement(name = "EndLogTime")
  @XmlJavaTypeAdapter(DatetimeAdapter.class)
  private @Nullable Instant endLogTime;

  @XmlElement(name = "GenerationTime")
  @XmlJavaTypeAdapter(DatetimeAdapter.class)
  private @Nullable Instant generationTime;

  @XmlElement(name = "UUID")
  private @Nullable String uuid;

  @XmlElement(name = "FQDN")
  private @Nullable String fqdn;

  @XmlElement(name = "SignatureMechanism")
  private @Nullable Long signatureMechanism;

  @XmlElement(name = "Signature")
  private @Nullable String signature;

  @XmlElement(name = "LengthOfCertificates")
  private final List<Long> lengthOfCertificates = new ArrayList<>();

  @XmlElement(name = "Certificates")
  private @Nullable String certificates;

  /** Records that were signed. */
  public Optional<Long> totalRecordCount() {
    return Optional.ofNullable(totalRecordCount);
  }

  /** When the oldest was written. */
  public Optional<Instant> startLogTime() {
    return Optional.ofNullable(startLogTime);
  }

  /** When the newest was written. */
  public Optional<Instant> endLogTime() {
    return Optional.ofNullable(endLogTime);
  }

  /** When it was signed. */
  public Optional<Instant> generationTime() {
    return Optional.ofNullable(generationTime);
  }

  /** UUID of the PC in hexadecimal digits. */
  public Optional<String> uuid() {
    return Optional.ofNullable(uuid);
  }

  /** Name of the PC. */
  public Optional<String> fqdn() {
    return Optional.ofNullable(fqdn);
  }

  /** How it is signed. */
  public Optional<CodedValue<AuditSigning>> signatureMechanism() {
    return CodedValue.of(AuditSigning.class, signatureMechanism);
  }

  /** The signature, base64. */
  public Optional<String> signature() {
    return Optional.ofNullable(signature);
  }

  /** Bytes of each certificate. */
  public List<Long> lengthOfCertificates() {
    return List.copyOf(lengthOfCertificates);
  }

  /** The certificates one after the other, base64. */
  public Optional<String> certificates() {
    return Optional.ofNullable(certificates);
  }
}
