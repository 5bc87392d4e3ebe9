package org.mayday.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mayday.gateways.boundary.ForeignGatewayDesk;
import org.mayday.gateways.boundary.GatewayCard;
import org.mayday.gateways.boundary.Reach;
import org.mayday.mps.api.ForeignProxy.Kind;
import org.mayday.presence.boundary.Trigger;

/** The form for a gateway of somebody else, a new one or one that is known. */
@Named
@RequestScoped
public class ForeignGatewayForm extends ForeignGatewayFields {
  @Inject ForeignGatewayDesk desk;
  @Inject Asked asked;
  @Inject Told told;

  private @Nullable String id;
  private @Nullable String secret;

  /** Empties the form for a new one. */
  public void fresh() {
    id = null;
  }

  /** Fills the form with what is known of one. */
  public void edit() {
    UUID wanted = asked.id("id");
    desk.all().stream()
        .filter(card -> card.id().equals(wanted))
        .map(GatewayCard::order)
        .findFirst()
        .ifPresent(
            order -> {
              id = wanted.toString();
              fill(order);
            });
  }

  /** Keeps what the form says. */
  public void save() {
    UUID known = Asked.parse(id).orElse(null);
    if (known == null) {
      secret = told.attempt(() -> desk.add(order()));
    } else if (told.tried(() -> desk.change(known, order()))) {
      told.done("others.changed", getName());
    }
  }

  /** The secret of the gateway that was just added; shown in this answer and nowhere else. */
  public @Nullable String getSecret() {
    return secret;
  }

  public List<Kind> getKinds() {
    return List.of(Kind.values());
  }

  public List<Reach> getReaches() {
    return List.of(Reach.values());
  }

  public List<Trigger> getTriggers() {
    return List.of(Trigger.values());
  }

  public @Nullable String getId() {
    return id;
  }

  public void setId(@Nullable String id) {
    this.id = id;
  }
}
