package org.mayday.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.mayday.gateways.boundary.ForeignGatewayDesk;
import org.mayday.gateways.boundary.GatewayCard;
import org.mayday.gateways.boundary.GatewayTest;

/** The cards of the gateways of others. */
@Named
@RequestScoped
public class ForeignGatewaysPage {
  @Inject ForeignGatewayDesk desk;
  @Inject Asked asked;
  @Inject Told told;

  /** All, as they are in this moment, which may be before or after a change of this request. */
  public List<GatewayCard> getAll() {
    return desk.all();
  }

  /** Tries one and says what happened. */
  public void test() {
    UUID gateway = asked.id("id");
    GatewayTest result = told.attempt(() -> desk.test(gateway));
    if (result != null && result.good()) {
      told.done("doors.tested", result.words());
    } else if (result != null) {
      told.warn(result.words());
    }
  }

  /** Removes one. */
  public void remove() {
    UUID gateway = asked.id("id");
    if (told.tried(() -> desk.remove(gateway))) {
      told.done("others.removed");
    }
  }
}
