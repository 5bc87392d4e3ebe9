package org.mayday.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The protocol modules are pure: bytes in, messages out; wires and clocks come as parameters. */
@AnalyzeClasses(packages = {"org.mayday.apf", "org.mayday.wsman"})
class ProtocolRulesTest {

  @ArchTest
  static final ArchRule apfUsesOnlyTheJdk =
      noClasses()
          .that()
          .resideInAPackage("org.mayday.apf..")
          .should()
          .dependOnClassesThat()
          .resideOutsideOfPackages("org.mayday.apf..", "java..", "org.jspecify..");

  @ArchTest
  static final ArchRule wsmanUsesOnlyTheJdkAndXmlBinding =
      noClasses()
          .that()
          .resideInAPackage("org.mayday.wsman..")
          .and()
          .resideOutsideOfPackage("org.mayday.wsman.http..")
          .should()
          .dependOnClassesThat()
          .resideOutsideOfPackages(
              "org.mayday.wsman..",
              "java..",
              "javax.xml..",
              "org.w3c.dom..",
              "jakarta.xml.bind..",
              "org.jspecify..");

  @ArchTest
  static final ArchRule onlyTheHttpPackageKnowsTheHttpLibrary =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.mayday.wsman.http..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.hc..");

  @ArchTest
  static final ArchRule apfHasNoClockWireOrThread =
      noClasses()
          .that()
          .resideInAPackage("org.mayday.apf..")
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.net.Socket")
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(Thread.class)
          .orShould()
          .dependOnClassesThat()
          .resideInAPackage("java.util.concurrent..")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(System.class, "nanoTime");
}
