package org.mayday.schema;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.eclipse.persistence.sessions.server.ServerSession;

/**
 * The entities, used for one database after another: to read what all of them say takes half a
 * second, and there are hundreds of tests.
 */
final class PersistenceUnit {
  // of a kind of database, because a unit speaks the SQL of the kind that it was made for
  private static final Map<String, Queue<PersistenceUnit>> FREE = new ConcurrentHashMap<>();

  private final Queue<PersistenceUnit> home;
  private final StatementCount statements = new StatementCount();
  private final EntityManagerFactory factory;

  private PersistenceUnit(Source database, Queue<PersistenceUnit> home) {
    this.home = home;
    statements.use(database);
    factory =
        Persistence.createEntityManagerFactory(
            "mayday-test", Map.of("jakarta.persistence.nonJtaDataSource", statements.source()));
  }

  /** One that nobody uses, for this database. */
  static PersistenceUnit of(Source database) {
    Queue<PersistenceUnit> home =
        FREE.computeIfAbsent(database.kind(), kind -> new ConcurrentLinkedQueue<>());
    PersistenceUnit free = home.poll();
    if (free == null) {
      return new PersistenceUnit(database, home);
    }
    free.statements.use(database);
    free.statements.take();
    // numbers that were taken from the sequences of the database before
    free.factory.unwrap(ServerSession.class).getSequencingControl().initializePreallocated();
    return free;
  }

  EntityManager entityManager() {
    return factory.createEntityManager();
  }

  StatementCount statements() {
    return statements;
  }

  /** Nobody uses it any more. */
  void free() {
    home.add(this);
  }
}
