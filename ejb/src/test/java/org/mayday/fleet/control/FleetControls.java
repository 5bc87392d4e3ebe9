package org.mayday.fleet.control;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.mayday.fleet.boundary.NewPlatform;
import org.mayday.schema.TestDatabase;
import org.mayday.vault.control.TestVault;
import org.mayday.vault.control.Vault;

/** The controls of the fleet, put together on a test database; other components may use it too. */
public final class FleetControls {
  public final Vault vault;
  public final PlatformReader reader = new PlatformReader();
  public final PlatformStore store = new PlatformStore();
  public final PlatformSearch search = new PlatformSearch();
  public final CsvImport csvImport = new CsvImport();
  public final PlatformDirectory directory = new PlatformDirectory();

  /** What was told about PCs that were removed or switched off. */
  public final List<PlatformWithdrawn> withdrawn = new ArrayList<>();

  /** Hears which PCs changed, at once. */
  public Consumer<PlatformsChanged> whenChanged = changed -> {};

  /** Tells of PCs that changed. */
  public final Event<PlatformsChanged> changed = new Told<>(change -> whenChanged.accept(change));

  private final TestDatabase database;

  private FleetControls(TestDatabase database) {
    this.database = database;
    vault = TestVault.in(database);
    reader.entityManager = database.entityManager();
    reader.vault = vault;
    store.entityManager = database.entityManager();
    store.vault = vault;
    store.reader = reader;
    store.withdrawn = new Told<>(withdrawn::add);
    store.changed = changed;
    search.entityManager = database.entityManager();
    search.reader = reader;
    csvImport.store = store;
    csvImport.vault = vault;
    directory.entityManager = database.entityManager();
    directory.store = store;
    directory.reader = reader;
  }

  /** The controls on this database. */
  public static FleetControls in(TestDatabase database) {
    return new FleetControls(database);
  }

  /** Registers a PC with some credentials, in a transaction of its own. */
  public UUID registered(String name, String... tags) {
    UUID uuid = UUID.randomUUID();
    register(uuid, name, tags);
    return uuid;
  }

  /** Registers a PC with this UUID. */
  public void register(UUID uuid, String name, String... tags) {
    NewPlatform fresh =
        new NewPlatform(uuid, name, "mps", "P@ssw0rd", "admin", "P@ssw0rd", Set.of(tags));
    database.inTransaction(() -> store.register(fresh));
  }

  /** Tells what is fired at once. */
  public record Told<T>(Consumer<T> to) implements Event<T> {
    @Override
    public void fire(T event) {
      to.accept(event);
    }

    @Override
    public <U extends T> CompletionStage<U> fireAsync(U event) {
      fire(event);
      return CompletableFuture.completedFuture(event);
    }

    @Override
    public <U extends T> CompletionStage<U> fireAsync(U event, NotificationOptions options) {
      return fireAsync(event);
    }

    @Override
    public Event<T> select(Annotation... qualifiers) {
      return this;
    }

    @Override
    public <U extends T> Event<U> select(Class<U> subtype, Annotation... qualifiers) {
      throw new UnsupportedOperationException();
    }

    @Override
    public <U extends T> Event<U> select(TypeLiteral<U> subtype, Annotation... qualifiers) {
      throw new UnsupportedOperationException();
    }
  }
}
