package org.mayday.wsman.amt;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is written to the audit log (Intel AMT Implementation and Reference Guide,
 * AMT_AuditPolicyRule).
 */
@XmlRootElement(name = "AMT_AuditPolicyRule")
@XmlAccessorType(XmlAccessType.FIELD)
public final class AmtAuditPolicyRule {
  @XmlElement(name = "PolicyRuleName")
  private @Nullable String policyRuleName;

  @XmlElement(name = "CreationClassName")
  private @Nullable String creationClassName;

  @XmlElement(name = "ElementName")
  private @Nullable String elementName;

  @XmlElement(name = "AuditApplicationEventID")
  private final List<Long> auditApplicationEventId = new ArrayList<>();

  @XmlElement(name = "PolicyType")
  private final List<Long> policyType = new ArrayList<>();

  /** Key. */
  public Optional<String> policyRuleName() {
    return Optional.ofNullable(policyRuleName);
  }

  /** Name of the class, part of the key. */
  public Optional<String> creationClassName() {
    return Optional.ofNullable(creationClassName);
  }

  /** Name for people. */
  public Optional<String> elementName() {
    return Optional.ofNullable(elementName);
  }

  /** The events: the application in the upper 16 bits, the event in the lower. */
  public List<Long> auditApplicationEventId() {
    return List.copyOf(auditApplicationEventId);
  }

  /** For each event: 0 not critical, 1 critical. */
  public List<Long> policyType() {
    return List.copyOf(policyType);
  }
}
