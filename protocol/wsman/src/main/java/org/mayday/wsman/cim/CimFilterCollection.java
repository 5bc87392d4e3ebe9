package org.mayday.wsman.cim;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A set of events that can be subscribed to (DMTF CIM schema, CIM_FilterCollection). */
@XmlRootElement(name = "CIM_FilterCollection")
@XmlAccessorType(XmlAccessType.FIELD)
public final class CimFilterCollection {
  @XmlElement(name = "InstanceID")
  private @Nullable String instanceId;

  @XmlElement(name = "CollectionName")
  private @Nullable String collectionName;

  /** Key, such as "Intel(r) AMT:All". */
  public Optional<String> instanceId() {
    return Optional.ofNullable(instanceId);
  }

  /** Name for people. */
  public Optional<String> collectionName() {
    return Optional.ofNullable(collectionName);
  }
}
