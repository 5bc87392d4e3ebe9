package org.mayday.audit.control;

import java.util.List;
import org.mayday.audit.boundary.AuditEntry;
import org.mayday.audit.boundary.AuditQuery;
import org.mayday.schema.TestDatabase;

/** The audit log on a test database, written with a second entity manager as on a server. */
public final class TestTrail extends AuditTrail {
  private final TestDatabase database;

  private TestTrail(TestDatabase database) {
    this.database = database;
    entityManager = database.entityManager();
  }

  /** The log of this database. */
  public static TestTrail in(TestDatabase database) {
    return new TestTrail(database);
  }

  @Override
  public void add(AuditEntry entry) {
    AuditTrail own = new AuditTrail();
    own.entityManager = database.anotherEntityManager();
    own.entityManager.getTransaction().begin();
    own.add(entry);
    own.entityManager.getTransaction().commit();
    own.entityManager.close();
  }

  /** All entries, newest first. */
  public List<AuditEntry> entries() {
    return find(new AuditQuery(null, null, null, null, null, 0, 1_000)).entries();
  }
}
