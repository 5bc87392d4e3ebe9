package org.mayday.schema.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.mayday.home.control.Home;

/**
 * Brings the database up to the schema of this release; every other start-up bean that reads the
 * database depends on it. A migration that fails stops the deployment.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
@DataSourceDefinition(
    name = "java:app/jdbc/mayday",
    // Not a class for two-phase commits: what a killed server has prepared would stay locked.
    className = "${MPCONFIG=mayday.db.class:org.h2.Driver}",
    url = "${MPCONFIG=mayday.db.url}",
    user = "${MPCONFIG=mayday.db.user:mayday}",
    password = "${MPCONFIG=mayday.db.password:}",
    minPoolSize = 2,
    maxPoolSize = 32,
    // A database that was away has left the pool full of dead connections.
    properties = {
      "fish.payara.is-connection-validation-required=true",
      "fish.payara.connection-validation-method=custom-validation",
      "fish.payara.validation-classname="
          + "org.glassfish.api.jdbc.validation.JDBC40ConnectionValidation",
      "fish.payara.fail-all-connections=true"
    })
public class Migrator {
  private static final System.Logger LOG = System.getLogger(Migrator.class.getName());

  @Resource(lookup = "java:app/jdbc/mayday")
  DataSource database;

  @Inject Home home;

  @PostConstruct
  void migrate() {
    home.closeToOthers(); // the embedded database is in it
    var result =
        Flyway.configure(Migrator.class.getClassLoader())
            .dataSource(database)
            .baselineOnMigrate(true)
            .baselineVersion("0")
            .load()
            .migrate();
    LOG.log(
        System.Logger.Level.INFO,
        "The database schema is at version {0} ({1} migrations applied now).",
        result.targetSchemaVersion == null
            ? result.initialSchemaVersion
            : result.targetSchemaVersion,
        result.migrationsExecuted);
  }
}
