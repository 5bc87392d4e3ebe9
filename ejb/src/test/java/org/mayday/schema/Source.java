package org.mayday.schema;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** How a database is reached. */
record Source(String url, String user, String password) {
  Connection connection() throws SQLException {
    return DriverManager.getConnection(url, user, password);
  }

  /** Whose database it is, such as {@code h2}. */
  String kind() {
    return url.split(":")[1];
  }
}
