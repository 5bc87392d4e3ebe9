package org.mayday.schema;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.flywaydb.core.Flyway;

/**
 * A database of its own for each test, with the real migrations and the real entities. In memory
 * (H2) by default; with {@code -Dmayday.test.db.url=jdbc:postgresql:...} (and {@code .user}, {@code
 * .password}) a fresh schema of that PostgreSQL database.
 *
 * <pre>
 * try (TestDatabase database = TestDatabase.create()) {
 *   directory.entityManager = database.entityManager();
 *   database.inTransaction(() -> directory.connected(...));
 * }
 * </pre>
 */
public final class TestDatabase implements AutoCloseable {
  private static final String USER = "mayday";

  private final Source source;
  private final String schema;
  private final PersistenceUnit unit;
  private final EntityManager entityManager;

  private TestDatabase(Source source, String schema) {
    this.source = source;
    this.schema = schema;
    unit = PersistenceUnit.of(source);
    entityManager = unit.entityManager();
  }

  /** A database with the newest schema and nothing in it but what the migrations put there. */
  public static TestDatabase create() {
    String schema = "t" + UUID.randomUUID().toString().replace("-", "");
    String postgres = System.getProperty("mayday.test.db.url");
    if (postgres == null) {
      Source source = inMemory(schema);
      use(source, MigratedSchema::copyTo);
      return new TestDatabase(source, "");
    }
    String user = System.getProperty("mayday.test.db.user", USER);
    String password = System.getProperty("mayday.test.db.password", "");
    execute(new Source(postgres, user, password), "create schema " + schema);
    Source source = new Source(postgres + "?currentSchema=" + schema, user, password);
    migrate(source);
    return new TestDatabase(source, schema);
  }

  /** An empty database that ends with the JVM or when it is shut down. */
  static Source inMemory(String name) {
    return new Source("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1;TIME ZONE=UTC", USER, "");
  }

  /** Brings the schema of a database up to date. */
  static void migrate(Source source) {
    Flyway.configure(TestDatabase.class.getClassLoader())
        .dataSource(source.url(), source.user(), source.password())
        .load()
        .migrate();
  }

  /** The entity manager that {@link #inTransaction(Runnable)} uses; set it into controls. */
  public EntityManager entityManager() {
    return entityManager;
  }

  /** Another entity manager, for a second actor at the same time; the caller closes it. */
  public EntityManager anotherEntityManager() {
    return unit.entityManager();
  }

  /** Counts the statements of all entity managers of this database. */
  public StatementCount statements() {
    return unit.statements();
  }

  /** A plain connection; the caller closes it. */
  public Connection connection() throws SQLException {
    return source.connection();
  }

  /** Runs the step in a transaction and forgets the loaded entities afterwards. */
  public void inTransaction(Runnable step) {
    inTransaction(
        em -> {
          step.run();
          return true;
        });
  }

  /** Runs the step in a transaction; an exception rolls it back. */
  public <T> T inTransaction(Function<EntityManager, T> step) {
    entityManager.getTransaction().begin();
    try {
      T result = step.apply(entityManager);
      entityManager.getTransaction().commit();
      return result;
    } finally {
      if (entityManager.getTransaction().isActive()) {
        entityManager.getTransaction().rollback();
      }
      entityManager.clear();
    }
  }

  /** Runs SQL that returns nothing. */
  public void execute(String sql) {
    execute(source, sql);
  }

  private static void execute(Source source, String sql) {
    use(
        source,
        connection -> {
          try (var statement = connection.createStatement()) {
            statement.execute(sql);
          } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
          }
        });
  }

  private static void use(Source source, Consumer<Connection> consumer) {
    try (Connection connection = source.connection()) {
      consumer.accept(connection);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    entityManager.close();
    unit.free();
    execute(schema.isEmpty() ? "shutdown" : "drop schema " + schema + " cascade");
  }
}
