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

/** The place of a boot source in the boot configuration (DMTF DSP1012, Boot Control Profile). */
@XmlRootElement(name = "CIM_OrderedComponent")
@XmlAccessorType(XmlAccessType.FIELD)
public final class CimOrderedComponent {
  @XmlElement(name = "AssignedSequence")
  private @Nullable Long assignedSequence;

  @XmlElement(name = "GroupComponent")
  @XmlJavaTypeAdapter(EndpointReferenceAdapter.class)
  private @Nullable EndpointReference groupComponent;

  @XmlElement(name = "PartComponent")
  @XmlJavaTypeAdapter(EndpointReferenceAdapter.class)
  private @Nullable EndpointReference partComponent;

  /** Its place in the order, from 1; 0 if it is not used. */
  public Optional<Long> assignedSequence() {
    return Optional.ofNullable(assignedSequence);
  }

  /** The boot configuration. */
  public Optional<EndpointReference> groupComponent() {
    return Optional.ofNullable(groupComponent);
  }

  /** The boot source. */
  public Optional<EndpointReference> partComponent() {
    return Optional.ofNullable(partComponent);
  }
}
