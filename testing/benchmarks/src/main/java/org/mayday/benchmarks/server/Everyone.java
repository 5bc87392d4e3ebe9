package org.mayday.benchmarks.server;

import jakarta.resource.spi.endpoint.MessageEndpoint;
import jakarta.resource.spi.endpoint.MessageEndpointFactory;
import java.lang.reflect.Method;
import java.util.Collections;
import java.util.List;
import javax.transaction.xa.XAResource;
import org.jspecify.annotations.Nullable;
import org.mayday.mps.api.Claim;
import org.mayday.mps.api.DuplicatePlatform;
import org.mayday.mps.api.FirmwareReport;
import org.mayday.mps.api.SetupHello;
import org.mayday.mps.api.TunnelEvent;
import org.mayday.mps.api.TunnelListener;
import org.mayday.mps.api.TunnelRefused;
import org.mayday.mps.api.Verdict;

/** An application that lets everyone in and remembers nothing. Thread-safe. */
final class Everyone implements MessageEndpointFactory {

  @Override
  public MessageEndpoint createEndpoint(@Nullable XAResource resource) {
    return new Door();
  }

  @Override
  public MessageEndpoint createEndpoint(@Nullable XAResource resource, long timeout) {
    return new Door();
  }

  @Override
  public boolean isDeliveryTransacted(Method method) {
    return false;
  }

  @Override
  public String getActivationName() {
    return "everyone";
  }

  @Override
  public Class<?> getEndpointClass() {
    return TunnelListener.class;
  }

  private static final class Door implements MessageEndpoint, TunnelListener {
    @Override
    public List<Verdict> authenticate(List<Claim> claims) {
      return Collections.nCopies(claims.size(), Verdict.ACCEPTED);
    }

    @Override
    public void happened(List<TunnelEvent> events) {}

    @Override
    public void reported(FirmwareReport report) {}

    @Override
    public void duplicated(DuplicatePlatform event) {}

    @Override
    public void refused(TunnelRefused event) {}

    @Override
    public void greeted(SetupHello event) {}

    @Override
    public void beforeDelivery(Method method) {}

    @Override
    public void afterDelivery() {}

    @Override
    public void release() {}
  }
}
