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
 * Puts a policy in force on a port (Intel AMT Implementation and Reference Guide,
 * AMT_NetworkPortSystemDefensePolicy).
 */
@XmlRootElement(name = "AMT_NetworkPortSystemDefensePolicy")
@XmlAccessorType(XmlAccessType.FIELD)
public final class AmtNetworkPortSystemDefensePolicy {
  @XmlElement(name = "Antecedent")
  @XmlJavaTypeAdapter(EndpointReferenceAdapter.class)
  private @Nullable EndpointReference antecedent;

  @XmlElement(name = "Dependent")
  @XmlJavaTypeAdapter(EndpointReferenceAdapter.class)
  private @Nullable EndpointReference dependent;

  /** The port. */
  public Optional<EndpointReference> antecedent() {
    return Optional.ofNullable(antecedent);
  }

  /** The policy. */
  public Optional<EndpointReference> dependent() {
    return Optional.ofNullable(dependent);
  }
}
