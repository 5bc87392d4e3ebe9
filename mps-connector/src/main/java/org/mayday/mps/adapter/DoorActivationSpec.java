package org.mayday.mps.adapter;

import jakarta.resource.spi.Activation;
import jakarta.resource.spi.ActivationSpec;
import jakarta.resource.spi.ResourceAdapter;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.mayday.mps.api.DoorListener;

/**
 * Binds a message-driven bean to the gateway; it has nothing to configure. (Jakarta Connectors 2.1,
 * 13.4.2)
 */
@Activation(messageListeners = DoorListener.class)
public class DoorActivationSpec implements ActivationSpec, Serializable {
  private static final long serialVersionUID = 1L;

  private transient @Nullable ResourceAdapter resourceAdapter;

  @Override
  public void validate() {
    // Nothing can be set, so nothing can be wrong.
  }

  @Override
  public @Nullable ResourceAdapter getResourceAdapter() {
    return resourceAdapter;
  }

  @Override
  public void setResourceAdapter(ResourceAdapter resourceAdapter) {
    this.resourceAdapter = resourceAdapter;
  }
}
