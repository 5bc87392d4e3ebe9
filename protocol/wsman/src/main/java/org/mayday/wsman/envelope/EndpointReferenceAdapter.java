package org.mayday.wsman.envelope;

import jakarta.xml.bind.annotation.adapters.XmlAdapter;
import org.jspecify.annotations.Nullable;
import org.mayday.wsman.instance.EndpointReference;

/** Lets classes of the firmware hold endpoint references as values. */
public final class EndpointReferenceAdapter
    extends XmlAdapter<ReferenceElement, @Nullable EndpointReference> {

  /** The reference, or null if the element holds none. */
  @Override
  public @Nullable EndpointReference unmarshal(ReferenceElement element) {
    return element.toReference();
  }

  /** Requests are written from instances, never from bound classes. */
  @Override
  public ReferenceElement marshal(@Nullable EndpointReference reference) {
    throw new UnsupportedOperationException("Bound classes are only read");
  }
}
