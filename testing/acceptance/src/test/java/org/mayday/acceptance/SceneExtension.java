package org.mayday.acceptance;

import java.net.URI;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.mayday.acceptance.scene.Place;
import org.mayday.acceptance.scene.Scene;
import org.mayday.acceptance.scene.WholeRun;
import org.mayday.acceptance.scene.World;
import org.mayday.demo.ServerPorts;

/** Gives each test that asks for one a {@link Scene} of its own in the world that all share. */
final class SceneExtension implements ParameterResolver {
  private static final Namespace NAMESPACE = Namespace.create(SceneExtension.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Scene.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
    World world = WholeRun.shared(World.class, SceneExtension::world);
    return context
        .getStore(NAMESPACE)
        .getOrComputeIfAbsent(Scene.class, type -> new Scene(world), Scene.class);
  }

  private static World world() {
    Installation installation = InstallationExtension.installation();
    URI site = installation.page("/");
    ServerPorts ports = Installation.ports();
    return new World(new Place(site, ports.mps(), ports.jms(), installation.home()));
  }
}
