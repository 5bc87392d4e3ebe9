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

/**
 * Ties a set of events to somebody who gets them (DMTF CIM schema,
 * CIM_FilterCollectionSubscription).
 */
@XmlRootElement(name = "CIM_FilterCollectionSubscription")
@XmlAccessorType(XmlAccessType.FIELD)
public final class CimFilterCollectionSubscription {
  @XmlElement(name = "Filter")
  @XmlJavaTypeAdapter(EndpointReferenceAdapter.class)
  private @Nullable EndpointReference filter;

  @XmlElement(name = "Handler")
  @XmlJavaTypeAdapter(EndpointReferenceAdapter.class)
  private @Nullable EndpointReference handler;

  @XmlElement(name = "SubscriptionState")
  private @Nullable Long subscriptionState;

  /** The set of events. */
  public Optional<EndpointReference> filter() {
    return Optional.ofNullable(filter);
  }

  /** Who gets them. */
  public Optional<EndpointReference> handler() {
    return Optional.ofNullable(handler);
  }

  /** 2 enabled, 4 disabled. */
  public Optional<Long> subscriptionState() {
    return Optional.ofNullable(subscriptionState);
  }
}
