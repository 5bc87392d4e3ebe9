package org.mayday.wsman.cim;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.adapters.XmlJavaTypeAdapter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mayday.wsman.envelope.EndpointReferenceAdapter;
import org.mayday.wsman.instance.EndpointReference;

/** That something needs another (DMTF CIM_ConcreteDependency). */
@XmlRootElement(name = "CIM_ConcreteDependency")
@XmlAccessorType(XmlAccessType.FIELD)
public final class CimConcreteDependency {
  @XmlElement(name = "Antecedent")
  @XmlJavaTypeAdapter(EndpointReferenceAdapter.class)
  private @Nullable EndpointReference antecedent;

  @XmlElement(name = "Dependent")
  @XmlJavaTypeAdapter(EndpointReferenceAdapter.class)
  private @Nullable EndpointReference dependent;

  /** What is needed. */
  public Optional<EndpointReference> antecedent() {
    return Optional.ofNullable(antecedent);
  }

  /** What needs it. */
  public Optional<EndpointReference> dependent() {
    return Optional.ofNullable(dependent);
  }
}
