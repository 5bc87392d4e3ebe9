package org.mayday.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;

/** The classes of all modules, read once. */
final class Product {
  static final JavaClasses MAYDAY =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.mayday");

  private Product() {}

  /** Fails with every place that breaks the rule, and if the rule finds nothing to look at. */
  static void check(ArchRule rule) {
    rule.check(MAYDAY);
  }
}
