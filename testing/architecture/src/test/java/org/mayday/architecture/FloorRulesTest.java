package org.mayday.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.mayday.architecture.Product.check;

import org.junit.jupiter.api.Test;

/** Who may use whom. */
class FloorRulesTest {
  private static final String[] WEB = {"org.mayday.web.."};
  private static final String[] PROTOCOL = {
    "org.mayday.apf..", "org.mayday.wsman..", "org.mayday.pet..", "org.mayday.redirection.."
  };

  @Test
  void protocolsKnowNobodyAbove() {
    check(
        noClasses()
            .that()
            .resideInAnyPackage(PROTOCOL)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.mayday.mps..", "org.mayday.web..", "org.mayday.simulator.."));
  }

  @Test
  void minaIsTheSeamOfTheConnectorAndOfTheSimulator() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages("org.mayday.mps.mina..", "org.mayday.simulator.wire..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.mina.."));
  }

  @Test
  void onlyTheConnectorIsAResourceAdapter() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage("org.mayday.mps..")
            .should()
            .dependOnClassesThat(
                resideInAPackage("jakarta.resource.spi..")
                    // a word of @ConnectionFactoryDefinition
                    .and(
                        not(
                            name(
                                "jakarta.resource.spi.TransactionSupport$TransactionSupportLevel")))));
  }

  @Test
  void theApplicationSeesOnlyTheContractOfTheConnector() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage("org.mayday.mps..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                "org.mayday.mps.adapter..",
                "org.mayday.mps.connection..",
                "org.mayday.mps.event..",
                "org.mayday.mps.tunnel..",
                "org.mayday.mps.mina..",
                "org.mayday.mps.config.."));
  }

  @Test
  void pagesAndServicesLiveInTheWeb() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages(WEB)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.faces..", "jakarta.jws..", "jakarta.websocket.."));
  }

  @Test
  void theWebAsksBoundaries() {
    check(
        noClasses()
            .that()
            .resideInAnyPackage(WEB)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.mayday.*.control..", "org.mayday.*.entity.."));
  }

  @Test
  void entitiesAreTheOnlyOnesThatAreMapped() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage("org.mayday.*.entity..")
            .should()
            .beAnnotatedWith("jakarta.persistence.Entity")
            .orShould()
            .beAnnotatedWith("jakarta.persistence.Embeddable"));
  }

  @Test
  void enterpriseBeansAreBoundaries() {
    check(
        classes()
            .that()
            .areAnnotatedWith("jakarta.ejb.Stateless")
            .or()
            .areAnnotatedWith("jakarta.ejb.MessageDriven")
            .or()
            .areAnnotatedWith("jakarta.ejb.Singleton")
            .should()
            .resideInAnyPackage("org.mayday.*.boundary.."));
  }

  @Test
  void theSimulatorKnowsOnlyProtocols() {
    check(
        noClasses()
            .that()
            .resideInAPackage("org.mayday.simulator..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.mayday.mps..", "org.mayday.web..", "org.mayday.*.boundary.."));
  }

  @Test
  void componentsFormNoCycles() {
    check(slices().matching("org.mayday.(*)..").should().beFreeOfCycles());
  }
}
