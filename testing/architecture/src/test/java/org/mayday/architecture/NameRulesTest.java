package org.mayday.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.assertj.core.api.Assertions;

/** Names that say something, and a package-info that says what a package is for. */
@AnalyzeClasses(packages = "org.mayday")
class NameRulesTest {

  @ArchTest
  static final ArchRule noEmptyNames =
      noClasses()
          .should()
          .haveNameMatching(".*(Util|Utils|Manager|Helper|Impl)")
          .because("such a name says nothing");

  @ArchTest
  static final ArchRule noEmptyFieldNames =
      noFields().should().haveNameMatching("map|data|tmp").because("such a name says nothing");

  @ArchTest
  static final ArchRule loggersAreTheJdksOwn =
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
          .haveName("LOG");

  @ArchTest
  static final ArchRule noOtherLoggers =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.slf4j..", "java.util.logging..", "org.apache.logging..")
          .allowEmptyShould(true);

  @ArchTest
  static void everyPackageSaysWhatItIsFor(JavaClasses all) {
    Set<String> silent =
        all.stream()
            .filter(c -> !c.getPackageName().startsWith("org.mayday.architecture"))
            .map(JavaClass::getPackageName)
            .collect(Collectors.toCollection(TreeSet::new));
    all.stream()
        .filter(c -> c.getSimpleName().equals("package-info"))
        .map(JavaClass::getPackageName)
        .forEach(silent::remove);
    Assertions.assertThat(silent).as("packages without package-info.java").isEmpty();
  }
}
