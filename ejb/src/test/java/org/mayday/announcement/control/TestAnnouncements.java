package org.mayday.announcement.control;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.mayday.announcement.boundary.Announced;
import org.mayday.schema.TestDatabase;

/** Announcements on a test database: what is announced goes into the outbox and into a list. */
public final class TestAnnouncements implements Transactions {
  private final TestDatabase database;
  private final List<Announced> told = new ArrayList<>();
  public final Announcer announcer;
  public final Outbox outbox;

  public TestAnnouncements(TestDatabase database, Clock clock) {
    this.database = database;
    this.announcer = new Announcer(database.entityManager(), Runnable::run, told::addAll, clock);
    this.outbox = new Outbox(database.entityManager());
  }

  @Override
  public <T> T inNew(Supplier<T> work) {
    return database.inTransaction(entityManager -> work.get());
  }

  @Override
  public <T> T within(Supplier<T> work) {
    return database.entityManager().getTransaction().isActive() ? work.get() : inNew(work);
  }

  /** Everything announced so far. */
  public List<Announced> told() {
    return List.copyOf(told);
  }

  /** The last part of the types of everything announced so far about a component. */
  public List<String> types(String component) {
    String prefix = "org.mayday." + component + ".";
    return told.stream()
        .map(Announced::type)
        .filter(type -> type.startsWith(prefix))
        .map(type -> type.substring(prefix.length()))
        .toList();
  }
}
