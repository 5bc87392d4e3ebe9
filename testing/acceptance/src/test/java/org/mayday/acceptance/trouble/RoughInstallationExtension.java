package org.mayday.acceptance.trouble;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.mayday.acceptance.scene.WholeRun;

/** Starts the {@link RoughInstallation} before the first class that needs it, once for all. */
public final class RoughInstallationExtension implements BeforeAllCallback, ParameterResolver {

  @Override
  public void beforeAll(ExtensionContext context) {
    installation();
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == RoughInstallation.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return installation();
  }

  public static RoughInstallation installation() {
    return WholeRun.shared(RoughInstallation.class, RoughInstallation::start);
  }
}
