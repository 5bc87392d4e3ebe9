package org.mayday.visits.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.persistence.EntityManager;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.mayday.operation.boundary.BadArguments;
import org.mayday.vault.control.SealedTexts;
import org.mayday.vault.control.UnreadableSecret;
import org.mayday.visits.entity.RunOrder;

/** What was said along with orders: kept sealed until it is needed. Needs a transaction. */
@Dependent
public class KeptOrders {
  private static final int MOST = 700_000;

  private final EntityManager entityManager;
  private final SealedTexts seal;

  @Inject
  public KeptOrders(EntityManager entityManager, SealedTexts seal) {
    this.entityManager = entityManager;
    this.seal = seal;
  }

  /**
   * Keeps arguments.
   *
   * @param owner the run or the batch that they belong to
   * @throws BadArguments if they are too long to be kept
   */
  public void keep(UUID owner, Map<String, String> arguments) {
    JsonObjectBuilder object = Json.createObjectBuilder();
    arguments.forEach(object::add);
    String sealed = seal.seal(object.build().toString(), owner);
    if (sealed.length() > MOST) {
      throw new BadArguments("The arguments are too long to be kept.");
    }
    entityManager.persist(new RunOrder(owner, sealed));
  }

  /**
   * The arguments of a run or batch.
   *
   * @throws UnreadableSecret if they are gone or were changed
   */
  public Map<String, String> read(UUID owner) {
    RunOrder order = entityManager.find(RunOrder.class, owner.toString());
    if (order == null) {
      throw new UnreadableSecret("The arguments of the order " + owner + " are gone.");
    }
    Map<String, String> arguments = new LinkedHashMap<>();
    try (JsonReader reader =
        Json.createReader(new StringReader(seal.open(order.sealed(), owner)))) {
      JsonObject object = reader.readObject();
      object.keySet().forEach(name -> arguments.put(name, object.getString(name)));
    }
    return arguments;
  }

  /** Forgets the arguments of a run or batch. */
  public void forget(UUID owner) {
    entityManager
        .createQuery("delete from RunOrder o where o.owner = :owner")
        .setParameter("owner", owner.toString())
        .executeUpdate();
  }
}
