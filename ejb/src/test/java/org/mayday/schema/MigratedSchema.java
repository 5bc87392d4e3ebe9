package org.mayday.schema;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * What a database in memory holds after all migrations, as statements: they are run once in a JVM,
 * because each of hundreds of tests wants a database of its own, and a copy takes a twentieth of
 * the time.
 */
final class MigratedSchema {
  private static final List<String> STATEMENTS = migrated();

  private MigratedSchema() {}

  private static List<String> migrated() {
    Source source = TestDatabase.inMemory("migrated");
    TestDatabase.migrate(source);
    List<String> statements = new ArrayList<>();
    try (Connection connection = source.connection();
        Statement statement = connection.createStatement()) {
      try (ResultSet lines = statement.executeQuery("script")) {
        while (lines.next()) {
          statements.add(lines.getString(1));
        }
      }
      statement.execute("shutdown");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return List.copyOf(statements);
  }

  /** Fills an empty database. */
  static void copyTo(Connection empty) {
    try (Statement statement = empty.createStatement()) {
      for (String each : STATEMENTS) {
        statement.execute(each);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
