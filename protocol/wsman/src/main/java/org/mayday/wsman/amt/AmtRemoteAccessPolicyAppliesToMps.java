package org.mayday.wsman.amt;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.adapters.XmlJavaTypeAdapter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mayday.wsman.envelope.EndpointReferenceAdapter;
import org.mayday.wsman.instance.CodedValue;
import org.mayday.wsman.instance.EndpointReference;

/**
 * Ties a rule of remote access to a server (Intel AMT Implementation and Reference Guide,
 * AMT_RemoteAccessPolicyAppliesToMPS).
 */
@XmlRootElement(name = "AMT_RemoteAccessPolicyAppliesToMPS")
@XmlAccessorType(XmlAccessType.FIELD)
public final class AmtRemoteAccessPolicyAppliesToMps {
  @XmlElement(name = "ManagedElement")
  @XmlJavaTypeAdapter(EndpointReferenceAdapter.class)
  private @Nullable EndpointReference managedElement;

  @XmlElement(name = "PolicySet")
  @XmlJavaTypeAdapter(EndpointReferenceAdapter.class)
  private @Nullable EndpointReference policySet;

  @XmlElement(name = "OrderOfAccess")
  private @Nullable Long orderOfAccess;

  @XmlElement(name = "MpsType")
  private @Nullable Long mpsType;

  /** The server. */
  public Optional<EndpointReference> managedElement() {
    return Optional.ofNullable(managedElement);
  }

  /** The rule. */
  public Optional<EndpointReference> policySet() {
    return Optional.ofNullable(policySet);
  }

  /** 0 is tried first. */
  public Optional<Long> orderOfAccess() {
    return Optional.ofNullable(orderOfAccess);
  }

  /** From where the server is called. */
  public Optional<CodedValue<MpsType>> mpsType() {
    return CodedValue.of(MpsType.class, mpsType);
  }
}
