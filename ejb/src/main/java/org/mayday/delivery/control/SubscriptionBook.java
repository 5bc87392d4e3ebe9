package org.mayday.delivery.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mayday.announcement.control.AfterCommit;
import org.mayday.delivery.boundary.ConsoleOrder;
import org.mayday.delivery.boundary.NewWebhook;
import org.mayday.delivery.boundary.Subscription;
import org.mayday.delivery.boundary.SubscriptionKind;
import org.mayday.delivery.boundary.SubscriptionRefused;
import org.mayday.delivery.boundary.TooMany;
import org.mayday.delivery.boundary.UnknownSubscription;
import org.mayday.delivery.boundary.WebhookOrder;
import org.mayday.delivery.entity.SubscriptionRow;
import org.mayday.vault.control.SealedTexts;

/** Keeps the subscriptions. Needs a transaction. */
@Dependent
public class SubscriptionBook {
  private final EntityManager entityManager;
  private final SealedTexts seals;
  private final DeliverySettings settings;
  private final Roster roster;
  private final AfterCommit afterCommit;
  private final Clock clock;

  @Inject
  public SubscriptionBook(
      EntityManager entityManager,
      SealedTexts seals,
      DeliverySettings settings,
      Roster roster,
      AfterCommit afterCommit,
      Clock clock) {
    this.entityManager = entityManager;
    this.seals = seals;
    this.settings = settings;
    this.roster = roster;
    this.afterCommit = afterCommit;
    this.clock = clock;
  }

  /** All, the newest first. */
  public List<Subscription> all() {
    return entityManager
        .createQuery(
            "select s from SubscriptionRow s order by s.madeAt desc, s.id", SubscriptionRow.class)
        .getResultStream()
        .map(SubscriptionRow::subscription)
        .toList();
  }

  /** Makes one for a console. One of the same owner and address is replaced: it began anew. */
  public Subscription make(ConsoleOrder order, String who) {
    URI target = settings.targets().read(order.address());
    Instant end = end(SubscriptionKind.MPS, order.expires());
    String login = order.login() == null ? "" : order.login();
    String password = order.password() == null ? "" : order.password();
    if (login.indexOf(':') >= 0 || login.isEmpty() && !password.isEmpty()) {
      throw new SubscriptionRefused("A password needs a user name without a colon (RFC 7617).");
    }
    all().stream()
        .filter(one -> one.kind() == SubscriptionKind.MPS)
        .filter(one -> one.owner().equals(who) && one.address().equals(target.toString()))
        .forEach(one -> remove(one.id(), who));
    return keep(
        SubscriptionKind.MPS,
        target.getRawAuthority(),
        target,
        List.of(Sorting.CONNECTED, Sorting.DISCONNECTED),
        order.wantReply() && settings.refusals(),
        who,
        end,
        login,
        password);
  }

  /** Makes one for a webhook. */
  public NewWebhook make(WebhookOrder order, String who) {
    String name = order.name().strip();
    if (name.isEmpty() || name.length() > 60 || !name.chars().allMatch(c -> c >= ' ')) {
      throw new SubscriptionRefused("A webhook needs a name of 1 to 60 characters.");
    }
    URI target = settings.targets().read(order.address());
    List<String> types = TypeFilter.of(order.types()).types();
    String secret = Signature.secret();
    Instant end = end(SubscriptionKind.WEBHOOK, order.expires());
    return new NewWebhook(
        keep(SubscriptionKind.WEBHOOK, name, target, types, false, who, end, "", secret), secret);
  }

  private Subscription keep(
      SubscriptionKind kind,
      String name,
      URI target,
      List<String> types,
      boolean wantReply,
      String who,
      @Nullable Instant end,
      String login,
      String secret) {
    if (all().size() >= settings.most()) {
      throw new TooMany(
          "There can be %d subscriptions at most (mayday.subscriptions.most)."
              .formatted(settings.most()));
    }
    UUID id = UUID.randomUUID();
    Instant now = clock.instant();
    Subscription fresh =
        new Subscription(
            id,
            kind,
            name,
            target.toString(),
            types,
            wantReply,
            who,
            now,
            end,
            false,
            0,
            null,
            null,
            null,
            "");
    String sealed = secret.isEmpty() ? "" : seals.seal(secret, id);
    entityManager.persist(new SubscriptionRow(fresh, login, sealed));
    entityManager.flush();
    changed();
    return fresh;
  }

  /** Puts the end of one off. */
  public Subscription renew(UUID id, @Nullable String expires, @Nullable String owner) {
    SubscriptionRow row = known(id, owner);
    row.expires(end(row.subscription().kind(), expires));
    changed();
    return row.subscription();
  }

  /** Removes one, and what waits for it. */
  public void remove(UUID id, @Nullable String owner) {
    entityManager.remove(known(id, owner));
    entityManager
        .createQuery("delete from DeliveryRow d where d.subscription = :id")
        .setParameter("id", id.toString())
        .executeUpdate();
    changed();
  }

  /**
   * One that is there.
   *
   * @param owner whose it must be; null for anybody's
   */
  public SubscriptionRow known(UUID id, @Nullable String owner) {
    SubscriptionRow row = entityManager.find(SubscriptionRow.class, id.toString());
    if (row == null || owner != null && !row.subscription().owner().equals(owner)) {
      throw new UnknownSubscription("There is no subscription " + id + ".");
    }
    return row;
  }

  /** What an entry is signed or signed in with; empty for nothing. */
  String secret(SubscriptionRow row) {
    return row.secret().isEmpty() ? "" : seals.open(row.secret(), row.id());
  }

  private @Nullable Instant end(SubscriptionKind kind, @Nullable String expires) {
    Instant now = clock.instant();
    Instant asked = expires == null ? null : Until.read(expires, now);
    if (kind == SubscriptionKind.WEBHOOK) {
      return asked;
    }
    Instant last = now.plus(settings.longest());
    return asked == null || asked.isAfter(last) ? last : asked;
  }

  private void changed() {
    afterCommit.run(roster::changed);
  }
}
