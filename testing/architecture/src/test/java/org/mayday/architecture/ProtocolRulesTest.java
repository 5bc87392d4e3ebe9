package org.mayday.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.mayday.architecture.Product.check;

import org.junit.jupiter.api.Test;

/** The protocol modules are pure: bytes in, messages out; wires and clocks come as parameters. */
class ProtocolRulesTest {

  @Test
  void apfUsesOnlyTheJdk() {
    check(
        noClasses()
            .that()
            .resideInAPackage("org.mayday.apf..")
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages("org.mayday.apf..", "java..", "org.jspecify.."));
  }

  @Test
  void redirectionUsesOnlyTheJdkAndHasNoWireOrThread() {
    check(
        noClasses()
            .that()
            .resideInAPackage("org.mayday.redirection..")
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages("org.mayday.redirection..", "java..", "org.jspecify..")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.net.Socket")
            .orShould()
            .dependOnClassesThat()
            .resideInAPackage("java.util.concurrent.."));
  }

  @Test
  void wsmanUsesOnlyTheJdkAndXmlBinding() {
    check(
        noClasses()
            .that()
            .resideInAPackage("org.mayday.wsman..")
            .and()
            .resideOutsideOfPackages("org.mayday.wsman.http..", "org.mayday.mps.event..")
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages(
                "org.mayday.wsman..",
                "java..",
                "javax.xml..",
                "org.w3c.dom..",
                "jakarta.xml.bind..",
                "org.jspecify.."));
  }

  @Test
  void trapsUseOnlyTheSnmpLibraryAndTheWordsOfEvents() {
    check(
        noClasses()
            .that()
            .resideInAPackage("org.mayday.pet..")
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages(
                "org.mayday.pet..",
                "org.mayday.wsman.amt..",
                "org.mayday.wsman.instance..",
                "org.snmp4j..",
                "java..",
                "org.jspecify.."));
  }

  @Test
  void onlyTrapsKnowTheSnmpLibrary() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage("org.mayday.pet..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.snmp4j.."));
  }

  @Test
  void onlyTheHttpPackagesKnowTheHttpLibrary() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages(
                "org.mayday.wsman.http..", "org.mayday.mps.event..", "org.mayday.mps.proxy..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.hc.."));
  }

  @Test
  void apfHasNoClockWireOrThread() {
    check(
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
            .callMethod(System.class, "nanoTime"));
  }
}
