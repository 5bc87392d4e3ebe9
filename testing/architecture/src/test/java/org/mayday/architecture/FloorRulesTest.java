package org.mayday.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Who may use whom. */
@AnalyzeClasses(packages = "org.mayday")
class FloorRulesTest {
  private static final String[] WEB = {"org.mayday.web.."};
  private static final String[] PROTOCOL = {"org.mayday.apf..", "org.mayday.wsman.."};

  @ArchTest
  static final ArchRule protocolsKnowNobodyAbove =
      noClasses()
          .that()
          .resideInAnyPackage(PROTOCOL)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.mayday.mps..", "org.mayday.web..", "org.mayday.simulator..");

  @ArchTest
  static final ArchRule minaIsTheSeamOfTheConnectorAndOfTheSimulator =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.mayday.mps.mina..", "org.mayday.simulator.wire..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.mina..");

  @ArchTest
  static final ArchRule onlyTheConnectorIsAResourceAdapter =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.mayday.mps..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("jakarta.resource.spi..");

  @ArchTest
  static final ArchRule theApplicationSeesOnlyTheContractOfTheConnector =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.mayday.mps..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.mayday.mps.adapter..",
              "org.mayday.mps.connection..",
              "org.mayday.mps.tunnel..",
              "org.mayday.mps.mina..",
              "org.mayday.mps.config..");

  @ArchTest
  static final ArchRule pagesAndServicesLiveInTheWeb =
      noClasses()
          .that()
          .resideOutsideOfPackages(WEB)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("jakarta.faces..", "jakarta.jws..", "jakarta.websocket..");

  @ArchTest
  static final ArchRule theWebAsksBoundaries =
      noClasses()
          .that()
          .resideInAnyPackage(WEB)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.mayday.*.control..", "org.mayday.*.entity..");

  @ArchTest
  static final ArchRule entitiesAreTheOnlyOnesThatAreMapped =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.mayday.*.entity..")
          .should()
          .beAnnotatedWith("jakarta.persistence.Entity")
          .orShould()
          .beAnnotatedWith("jakarta.persistence.Embeddable");

  @ArchTest
  static final ArchRule enterpriseBeansAreBoundaries =
      classes()
          .that()
          .areAnnotatedWith("jakarta.ejb.Stateless")
          .or()
          .areAnnotatedWith("jakarta.ejb.MessageDriven")
          .or()
          .areAnnotatedWith("jakarta.ejb.Singleton")
          .should()
          .resideInAnyPackage("org.mayday.*.boundary..");

  @ArchTest
  static final ArchRule theSimulatorKnowsOnlyProtocols =
      noClasses()
          .that()
          .resideInAPackage("org.mayday.simulator..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.mayday.mps..", "org.mayday.web..", "org.mayday.*.boundary..");

  @ArchTest
  static final ArchRule componentsFormNoCycles =
      slices().matching("org.mayday.(*)..").should().beFreeOfCycles();
}
