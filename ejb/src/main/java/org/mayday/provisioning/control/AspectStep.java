package org.mayday.provisioning.control;

import java.util.List;
import org.mayday.aspect.control.Fulfilment;
import org.mayday.aspect.control.Ground;
import org.mayday.aspect.control.Wish;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.wsman.WsmanException;

/**
 * Sets something of the firmware that has nothing to do with how the PC calls. It comes after the
 * proof that the PC can call, so that no setting can keep it from that.
 */
final class AspectStep implements Step {
  private final Fulfilment fulfilment;
  private final Ground ground;
  private final List<Wish> wishes;

  /** Wishes of one aspect; at least one. */
  AspectStep(Fulfilment fulfilment, Ground ground, List<Wish> wishes) {
    this.fulfilment = fulfilment;
    this.ground = ground;
    this.wishes = List.copyOf(wishes);
  }

  @Override
  public String name() {
    return wishes.get(0).name();
  }

  @Override
  public boolean comesLast() {
    return wishes.get(0).aspect().comesLast();
  }

  @Override
  public boolean isAboutCalls() {
    return false;
  }

  @Override
  public void perform(Site site, Setup before) throws WsmanException, OperationFailed {
    for (Wish wish : wishes) {
      fulfilment.apply(ground, wish);
    }
  }
}
