package org.mayday.acceptance.inside;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.mayday.acceptance.trouble.RoughInstallation;
import org.mayday.acceptance.trouble.RoughInstallationExtension;

/**
 * Makes room for the EAR with the tests in it, and brings the product back when they are over. Does
 * nothing in the server, where the same test class runs once more.
 */
final class InsideExtension implements BeforeAllCallback, AfterAllCallback {

  @Override
  public void beforeAll(ExtensionContext context) {
    if (isInServer()) {
      return;
    }
    RoughInstallation installation = RoughInstallationExtension.installation();
    int port = installation.server().ports().admin();
    System.setProperty("mayday.admin", Integer.toString(port));
    installation.server().undeploy();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    if (!isInServer()) {
      RoughInstallationExtension.installation().deploy();
    }
  }

  private static boolean isInServer() {
    return System.getProperty("mayday.work") == null;
  }
}
