package org.mayday.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.metamodel.EntityType;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/**
 * The schema and statements on a real PostgreSQL: all migrations, every column of every entity, and
 * some tests of profiles once more. All tests with a database run there with {@code
 * -Dmayday.test.db.url}, see {@link TestDatabase}.
 */
class PostgresTest {
  private static final String URL = "mayday.test.db.url";
  private static final String USER = "mayday.test.db.user";
  private static @Nullable EmbeddedPostgres server;

  @BeforeAll
  static void start() {
    assumeTrue(
        System.getProperty(URL) == null, "All tests of this run are on a PostgreSQL already.");
    assumeTrue(
        "Linux".equals(System.getProperty("os.name"))
            && "amd64".equals(System.getProperty("os.arch")),
        "A PostgreSQL for tests is at hand for Linux on amd64 only.");
    try {
      EmbeddedPostgres started =
          EmbeddedPostgres.builder()
              .setPGStartupWait(Duration.ofMinutes(1))
              .setServerConfig("fsync", "off")
              .setServerConfig("listen_addresses", "127.0.0.1")
              .start();
      server = started;
      System.setProperty(URL, "jdbc:postgresql://127.0.0.1:" + started.getPort() + "/postgres");
      System.setProperty(USER, "postgres");
    } catch (IOException | RuntimeException e) {
      // a machine that lets the administrator neither start it nor become somebody else
      abort("PostgreSQL does not start on this machine: " + e.getMessage());
    }
  }

  @AfterAll
  static void stop() throws IOException {
    EmbeddedPostgres started = server;
    if (started != null) {
      System.clearProperty(URL);
      System.clearProperty(USER);
      started.close();
    }
  }

  @Test
  void hasEveryColumnOfEveryEntity() {
    try (TestDatabase database = TestDatabase.create()) {
      for (EntityType<?> entity : database.entityManager().getMetamodel().getEntities()) {
        String all = "select e from " + entity.getName() + " e";
        assertThatCode(
                () -> database.entityManager().createQuery(all, Object.class).getResultList())
            .as(all)
            .doesNotThrowAnyException();
      }
    }
  }

  /** Searches, counts and pages, and the steps of a profile until it is applied. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "ProfileSelectionTest",
        "StandingSearchTest#thoseThatNeedSomebodyComeFirstAndTheNewestOfThem",
        "SequenceTest#codesAddressesAndTimesAsFirmwareWantsThem"
      })
  void doesAsTheOtherDatabaseDoes(String tests) {
    TestExecutionSummary summary = summary("org.mayday.provisioning.control." + tests);
    assertThat(summary.getFailures()).isEmpty();
    assertThat(summary.getTestsSucceededCount()).isPositive();
  }

  private static TestExecutionSummary summary(String tests) {
    DiscoverySelector selector = tests.contains("#") ? selectMethod(tests) : selectClass(tests);
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request().selectors(selector).build();
    SummaryGeneratingListener listener = new SummaryGeneratingListener();
    LauncherFactory.create().execute(request, listener);
    return listener.getSummary();
  }
}
