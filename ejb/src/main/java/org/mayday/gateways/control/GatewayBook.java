package org.mayday.gateways.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mayday.gateways.boundary.GatewayCard;
import org.mayday.gateways.boundary.GatewayOrder;
import org.mayday.gateways.boundary.GatewaysRefused;
import org.mayday.gateways.entity.ForeignGatewayRow;
import org.mayday.mps.api.Arrival;
import org.mayday.presence.control.LiveTunnels;
import org.mayday.vault.control.SealedTexts;

/** Keeps what is known of the gateways of others; their secrets sealed. */
@Dependent
public class GatewayBook {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 24;
  private static final int MOST = 50;

  private final EntityManager entityManager;
  private final SealedTexts seals;
  private final GatewayStates states;
  private final LiveTunnels tunnels;

  @Inject
  public GatewayBook(
      EntityManager entityManager, SealedTexts seals, GatewayStates states, LiveTunnels tunnels) {
    this.entityManager = entityManager;
    this.seals = seals;
    this.states = states;
    this.tunnels = tunnels;
  }

  /** All, by name, as they are now. */
  public List<GatewayCard> cards() {
    return rows().stream().map(this::card).toList();
  }

  private GatewayCard card(ForeignGatewayRow row) {
    GatewayState state = states.of(row.id());
    MpsTalk.Subscription subscription = state.subscription();
    return new GatewayCard(
        row.id(),
        row.order(),
        state.reachable(),
        subscription == null ? null : subscription.until(),
        tunnels.gateway().foreign().through(row.id()).size(),
        state.count(Arrival.ELSEWHERE),
        state.count(Arrival.DIRECT),
        state.strangers().size(),
        state.listedAt(),
        state.notifiedAt(),
        state.lastError(),
        state.lastErrorAt());
  }

  /** Adds one; returns the secret of its notifications. */
  public String add(GatewayOrder order) {
    if (rows().size() >= MOST) {
      throw new GatewaysRefused("There can be 50 other gateways at most.");
    }
    requireFree(order.name(), null);
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    UUID id = UUID.randomUUID();
    ForeignGatewayRow row =
        new ForeignGatewayRow(id, seals.seal(secret, id), GatewayRoll.hash(secret));
    say(row, order);
    entityManager.persist(row);
    entityManager.flush();
    return secret;
  }

  /** Changes one; it is asked at once. */
  public void change(UUID gateway, GatewayOrder order) {
    ForeignGatewayRow row = row(gateway);
    requireFree(order.name(), gateway);
    say(row, order);
    entityManager.flush();
    states.of(gateway).hurry();
  }

  private void say(ForeignGatewayRow row, GatewayOrder order) {
    if (!order.trust().isEmpty()) {
      try {
        Trust.in(order.trust());
      } catch (IOException e) {
        throw new GatewaysRefused("These are no certificates in PEM.");
      }
    }
    Ranges.of(order.notifyFrom());
    row.say(order);
    String password = order.password();
    if (password != null) {
      row.password(password.isEmpty() ? "" : seals.seal(password, row.id()));
    }
  }

  private void requireFree(String name, @Nullable UUID but) {
    if (rows().stream().anyMatch(r -> r.order().name().equals(name) && !r.id().equals(but))) {
      throw new GatewaysRefused("There is a gateway " + name + " already.");
    }
  }

  /** Removes one. */
  public void remove(UUID gateway) {
    entityManager.remove(row(gateway));
  }

  private ForeignGatewayRow row(UUID gateway) {
    ForeignGatewayRow row = entityManager.find(ForeignGatewayRow.class, gateway.toString());
    if (row == null) {
      throw new GatewaysRefused("There is no such gateway.");
    }
    return row;
  }

  private List<ForeignGatewayRow> rows() {
    return entityManager
        .createQuery("select g from ForeignGatewayRow g order by g.name", ForeignGatewayRow.class)
        .getResultList();
  }
}
