package org.mayday.acceptance.scene;

import java.net.URI;
import java.nio.file.Path;

/**
 * Where the product is to be met.
 *
 * @param site address of the pages, ending with a slash
 * @param mpsPort port of the gateway on this machine
 * @param jmsPort port of the message broker on this machine
 * @param home directory of the product's own files
 */
public record Place(URI site, int mpsPort, int jmsPort, Path home) {

  /** The root certificate that PCs are given. */
  Path root() {
    return home.resolve("mps-root.pem");
  }
}
