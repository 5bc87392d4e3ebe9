package org.mayday.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.mayday.architecture.Product.MAYDAY;
import static org.mayday.architecture.Product.check;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** Names that say something, and a package-info that says what a package is for. */
class NameRulesTest {

  @Test
  void noEmptyNames() {
    check(
        noClasses()
            .should()
            .haveNameMatching(".*(Util|Utils|Manager|Helper|Impl)")
            .because("such a name says nothing"));
  }

  @Test
  void noEmptyFieldNames() {
    check(
        noFields()
            .that()
            .areDeclaredInClassesThat()
            // CloudEvents calls it data
            .doNotHaveSimpleName("Announced")
            .should()
            .haveNameMatching("map|data|tmp")
            .because("such a name says nothing"));
  }

  @Test
  void loggersAreTheJdksOwn() {
    check(
        fields()
            .that()
            .haveRawType("java.lang.System$Logger")
            .should()
            .bePrivate()
            .andShould()
            .beStatic()
            .andShould()
            .beFinal()
            .andShould()
            .haveName("LOG"));
  }

  @Test
  void noOtherLoggers() {
    check(
        noClasses()
            .that()
            .doNotHaveFullyQualifiedName("org.mayday.mps.mina.LegacyTls") // quiets a library
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.slf4j..", "java.util.logging..", "org.apache.logging..")
            .allowEmptyShould(true));
  }

  @Test
  void everyPackageSaysWhatItIsFor() {
    Set<String> silent =
        MAYDAY.stream()
            .filter(c -> !c.getPackageName().startsWith("org.mayday.architecture"))
            .map(JavaClass::getPackageName)
            .collect(Collectors.toCollection(TreeSet::new));
    MAYDAY.stream()
        .filter(c -> c.getSimpleName().equals("package-info"))
        .map(JavaClass::getPackageName)
        .forEach(silent::remove);
    Assertions.assertThat(silent).as("packages without package-info.java").isEmpty();
  }
}
