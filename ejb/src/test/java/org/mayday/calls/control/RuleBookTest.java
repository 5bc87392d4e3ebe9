package org.mayday.calls.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mayday.calls.boundary.CallerRule;
import org.mayday.calls.boundary.CallerRule.KeyPress;
import org.mayday.calls.boundary.CallerRule.Pattern;
import org.mayday.calls.boundary.IllegalCallerRule;
import org.mayday.presence.boundary.CallerClass;
import org.mayday.presence.boundary.Trigger;
import org.mayday.schema.TestDatabase;

class RuleBookTest {
  private static TestDatabase database;
  private static RuleRows rows;
  private static RuleBook seeded;

  @BeforeAll
  static void readTheRulesOfTheMigration() {
    database = TestDatabase.create();
    rows = new RuleRows(database.entityManager());
    seeded = new RuleBook(database.inTransaction(em -> rows.list()));
  }

  @AfterAll
  static void close() {
    database.close();
  }

  @ParameterizedTest
  @CsvSource({
    "USER_INITIATED, IRREGULAR, UNKNOWN,   USER",
    "USER_INITIATED, IRREGULAR, NOT_FOUND, USER",
    "USER_INITIATED, IRREGULAR, FOUND,     USER",
    "USER_INITIATED, REGULAR,   FOUND,     USER",
    "USER_INITIATED, REGULAR,   NOT_FOUND, AUTOMATIC",
    "USER_INITIATED, REGULAR,   UNKNOWN,   AUTOMATIC",
    "UNKNOWN,        IRREGULAR, FOUND,     USER",
    "UNKNOWN,        REGULAR,   FOUND,     USER",
    "UNKNOWN,        IRREGULAR, NOT_FOUND, UNKNOWN",
    "UNKNOWN,        IRREGULAR, UNKNOWN,   UNKNOWN",
    "ALERT,          IRREGULAR, UNKNOWN,   ALERT",
    "ALERT,          REGULAR,   FOUND,     ALERT",
    "PERIODIC,       REGULAR,   UNKNOWN,   VISIT",
    "PERIODIC,       IRREGULAR, NOT_FOUND, VISIT",
    "PROVISIONING,   IRREGULAR, UNKNOWN,   VISIT"
  })
  void theSeededRulesTellWhyAPcCalls(
      Trigger trigger, Pattern timing, KeyPress keyPress, CallerClass expected) {
    assertThat(seeded.decide(new Facts(trigger, timing, keyPress, Set.of())).callerClass())
        .isEqualTo(expected);
  }

  @Test
  void theFirstRuleThatFitsDecides() {
    RuleBook book =
        new RuleBook(
            List.of(
                new CallerRule(
                    1,
                    null,
                    Pattern.ANY,
                    KeyPress.ANY,
                    "Kiosk",
                    CallerClass.AUTOMATIC,
                    "Kiosks never ring"),
                new CallerRule(
                    2, null, Pattern.ANY, KeyPress.ANY, null, CallerClass.USER, "All others")));
    assertThat(book.decide(facts("kiosk")))
        .isEqualTo(new RuleBook.Verdict(CallerClass.AUTOMATIC, "Kiosks never ring"));
    assertThat(book.decide(facts("office")).callerClass()).isEqualTo(CallerClass.USER);
    assertThat(new RuleBook(List.of()).decide(facts("office")).callerClass())
        .isEqualTo(CallerClass.UNKNOWN);
  }

  @Test
  void rulesAreReplacedAsAWholeAndNumberedAnew() {
    try (TestDatabase own = TestDatabase.create()) {
      RuleRows mine = new RuleRows(own.entityManager());
      CallerRule rule =
          new CallerRule(
              9, Trigger.ALERT, Pattern.ANY, KeyPress.ANY, null, CallerClass.USER, "Alerts ring");
      own.inTransaction(() -> mine.save(List.of(rule, rule)));
      List<CallerRule> saved = own.inTransaction(em -> mine.list());
      assertThat(saved).extracting(CallerRule::position).containsExactly(1, 2);
      assertThatThrownBy(() -> own.inTransaction(() -> mine.save(List.of())))
          .isInstanceOf(IllegalCallerRule.class);
    }
  }

  private static Facts facts(String tag) {
    return new Facts(Trigger.USER_INITIATED, Pattern.IRREGULAR, KeyPress.UNKNOWN, Set.of(tag));
  }
}
