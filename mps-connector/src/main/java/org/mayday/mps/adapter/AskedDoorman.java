package org.mayday.mps.adapter;

import static java.lang.System.Logger.Level.WARNING;

import jakarta.resource.spi.UnavailableException;
import java.util.concurrent.atomic.AtomicReference;
import org.mayday.mps.api.DoorClaim;
import org.mayday.mps.api.DoorListener;
import org.mayday.mps.api.DoorVerdict;
import org.mayday.mps.api.DoorVisit;
import org.mayday.mps.proxy.Doorman;

/** Asks the message-driven bean, on the thread of the client. Thread-safe. */
final class AskedDoorman implements Doorman {
  private static final System.Logger LOG = System.getLogger(AskedDoorman.class.getName());
  private static final DoorVerdict AWAY =
      DoorVerdict.refused(
          DoorVerdict.Kind.UNAVAILABLE, "", "The server cannot decide at the moment.");

  private final Endpoints<DoorListener> endpoints;

  AskedDoorman(Endpoints<DoorListener> endpoints) {
    this.endpoints = endpoints;
  }

  @Override
  public DoorVerdict admit(DoorClaim claim) {
    AtomicReference<DoorVerdict> verdict = new AtomicReference<>(AWAY);
    try {
      endpoints.deliver(listener -> verdict.set(listener.admit(claim)));
    } catch (UnavailableException | RuntimeException | LinkageError e) {
      LOG.log(WARNING, "Nobody decides about " + claim, e);
    }
    return verdict.get();
  }

  @Override
  public boolean visited(DoorVisit visit) {
    try {
      endpoints.deliver(listener -> listener.visited(visit));
      return true;
    } catch (UnavailableException | RuntimeException | LinkageError e) {
      LOG.log(WARNING, "A visit is not recorded yet: {0}: {1}", visit, e);
      return false;
    }
  }
}
