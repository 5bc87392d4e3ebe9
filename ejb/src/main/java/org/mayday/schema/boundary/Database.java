package org.mayday.schema.boundary;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The state of the database, for monitoring; needs no sign-in. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Database {
  private static final System.Logger LOG = System.getLogger(Database.class.getName());
  private static final int SECONDS = 3;

  @Resource(lookup = "java:app/jdbc/mayday")
  DataSource database;

  /** Whether the database answers within three seconds over a connection of the pool. */
  public boolean reachable() {
    try (Connection connection = database.getConnection()) {
      return connection.isValid(SECONDS);
    } catch (SQLException e) {
      LOG.log(System.Logger.Level.WARNING, "The database does not answer: {0}", e.getMessage());
      return false;
    }
  }
}
