package org.mayday.schema;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
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
  private final String url;
  private final String user;
  private final String password;
  private final String schema;
  private final EntityManagerFactory factory;
  private final EntityManager entityManager;
  private final StatementCount statements = new StatementCount();

  private TestDatabase(String url, String user, String password, String schema) {
    this.url = url;
    this.user = user;
    this.password = password;
    this.schema = schema;
    Flyway.configure(TestDatabase.class.getClassLoader())
        .dataSource(url, user, password)
        .load()
        .migrate();
    factory =
        Persistence.createEntityManagerFactory(
            "mayday-test",
            Map.of("jakarta.persistence.nonJtaDataSource", statements.source(url, user, password)));
    entityManager = factory.createEntityManager();
  }

  /** A database with the newest schema and nothing in it but what the migrations put there. */
  public static TestDatabase create() {
    String schema = "t" + UUID.randomUUID().toString().replace("-", "");
    String postgres = System.getProperty("mayday.test.db.url");
    if (postgres == null) {
      return new TestDatabase(
          "jdbc:h2:mem:" + schema + ";DB_CLOSE_DELAY=-1;TIME ZONE=UTC", "mayday", "", "");
    }
    String user = System.getProperty("mayday.test.db.user", "mayday");
    String password = System.getProperty("mayday.test.db.password", "");
    execute(postgres, user, password, "create schema " + schema);
    return new TestDatabase(postgres + "?currentSchema=" + schema, user, password, schema);
  }

  /** The entity manager that {@link #inTransaction(Runnable)} uses; set it into controls. */
  public EntityManager entityManager() {
    return entityManager;
  }

  /** Another entity manager, for a second actor at the same time; the caller closes it. */
  public EntityManager anotherEntityManager() {
    return factory.createEntityManager();
  }

  /** Counts the statements of all entity managers of this database. */
  public StatementCount statements() {
    return statements;
  }

  /** A plain connection; the caller closes it. */
  public Connection connection() throws SQLException {
    return DriverManager.getConnection(url, user, password);
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
    execute(url, user, password, sql);
  }

  private static void execute(String url, String user, String password, String sql) {
    use(
        url,
        user,
        password,
        connection -> {
          try (var statement = connection.createStatement()) {
            statement.execute(sql);
          } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
          }
        });
  }

  private static void use(String url, String user, String password, Consumer<Connection> consumer) {
    try (Connection connection = DriverManager.getConnection(url, user, password)) {
      consumer.accept(connection);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    entityManager.close();
    factory.close();
    execute(schema.isEmpty() ? "shutdown" : "drop schema " + schema + " cascade");
  }
}
