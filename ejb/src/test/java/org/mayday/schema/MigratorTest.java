package org.mayday.schema;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.sql.DataSourceDefinition;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.XADataSource;
import org.junit.jupiter.api.Test;
import org.mayday.schema.boundary.Migrator;

class MigratorTest {
  private static final Pattern BY_DEFAULT = Pattern.compile("\\$\\{MPCONFIG=[^:]+:(.+)}");

  /** A server that is killed between the two phases leaves its rows locked. */
  @Test
  void theDatabaseCommitsInOnePhase() throws ClassNotFoundException {
    String configured = Migrator.class.getAnnotation(DataSourceDefinition.class).className();
    Matcher initial = BY_DEFAULT.matcher(configured);
    assertThat(initial.matches()).isTrue();
    assertThat(XADataSource.class.isAssignableFrom(Class.forName(initial.group(1)))).isFalse();
  }
}
