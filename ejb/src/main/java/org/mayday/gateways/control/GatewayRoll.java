package org.mayday.gateways.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;
import org.mayday.announcement.control.Transactions;
import org.mayday.gateways.boundary.GatewaysRefused;
import org.mayday.gateways.entity.ForeignGatewayRow;
import org.mayday.vault.control.SealedTexts;

/** Finds gateways with all that is needed to talk to them. */
@Dependent
public class GatewayRoll {
  private final EntityManager entityManager;
  private final SealedTexts seals;
  private final Transactions transactions;

  @Inject
  public GatewayRoll(EntityManager entityManager, SealedTexts seals, Transactions transactions) {
    this.entityManager = entityManager;
    this.seals = seals;
    this.transactions = transactions;
  }

  /** Those that are used; needs no transaction. */
  List<KnownGateway> used() {
    return transactions.within(
        () ->
            entityManager
                .createQuery(
                    "select g from ForeignGatewayRow g where g.enabled = true",
                    ForeignGatewayRow.class)
                .getResultStream()
                .map(this::known)
                .toList());
  }

  /** One, used or not; needs no transaction. */
  KnownGateway known(UUID gateway) {
    return transactions.within(
        () -> {
          ForeignGatewayRow row = entityManager.find(ForeignGatewayRow.class, gateway.toString());
          if (row == null) {
            throw new GatewaysRefused("There is no such gateway.");
          }
          return known(row);
        });
  }

  /** The one that is used and has this secret; needs no transaction. */
  Optional<KnownGateway> withSecret(String secret) {
    return transactions.within(
        () ->
            entityManager
                .createQuery(
                    "select g from ForeignGatewayRow g"
                        + " where g.notifyHash = :hash and g.enabled = true",
                    ForeignGatewayRow.class)
                .setParameter("hash", hash(secret))
                .getResultStream()
                .findFirst()
                .map(this::known));
  }

  private KnownGateway known(ForeignGatewayRow row) {
    String password = row.password().isEmpty() ? "" : seals.open(row.password(), row.id());
    return new KnownGateway(
        row.id(), row.order(), password, seals.open(row.notifySecret(), row.id()));
  }

  /** The secret is random, so that its hash tells nothing of it and needs no salt. */
  static String hash(String secret) {
    return DigestUtils.sha256Hex(secret);
  }
}
