package org.mayday.acceptance.trouble;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts the {@link RoughInstallation} before the first class that needs it, once for all. */
public final class RoughInstallationExtension implements BeforeAllCallback, ParameterResolver {

  @Override
  public void beforeAll(ExtensionContext context) {
    installation(context);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == RoughInstallation.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return installation(context);
  }

  public static RoughInstallation installation(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(ExtensionContext.Namespace.create(RoughInstallationExtension.class))
        .getOrComputeIfAbsent(
            RoughInstallation.class, type -> RoughInstallation.start(), RoughInstallation.class);
  }
}
