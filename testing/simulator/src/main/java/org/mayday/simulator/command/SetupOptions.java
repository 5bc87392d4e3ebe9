package org.mayday.simulator.command;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mayday.simulator.fleet.FleetBuilder;
import org.mayday.simulator.fleet.LanSettings;
import org.mayday.simulator.wire.MpsTrust;
import picocli.CommandLine.Option;

/** The options that say how PCs are set up, and where they are in the network. */
final class SetupOptions {

  private static final int PORT = 16992;

  @Option(
      names = "--lan",
      paramLabel = "ADDRESS",
      description = "Address of the first PC in the network, such as 127.0.1.1; the others follow.")
  private @Nullable String lan;

  @Option(
      names = "--lan-old-tls",
      description = "PCs with old firmware speak TLS 1.0 or 1.1 there as they really did.")
  private boolean oldTls;

  @Option(
      names = "--unprovisioned",
      paramLabel = "PC",
      split = ",",
      description = "PCs that come as from the factory, such as pc-1,pc-2; \"all\" for all.")
  private List<String> unprovisioned = List.of();

  @Option(
      names = "--domain",
      paramLabel = "DOMAIN",
      defaultValue = "",
      description = "What DHCP tells the PCs; a setup server must be of the same.")
  private String domain = "";

  @Option(
      names = "--setup-root",
      paramLabel = "FILE",
      description = "Root, PEM or DER, under which setup servers are let in too.")
  private @Nullable Path root;

  void apply(FleetBuilder builder) throws IOException {
    if (lan != null) {
      builder.lan(new LanSettings(InetAddress.getByName(lan), PORT, PORT + 1, oldTls));
    }
    builder.unprovisioned(name -> unprovisioned.contains("all") || unprovisioned.contains(name));
    try {
      X509Certificate[] roots =
          root == null
              ? new X509Certificate[0]
              : new X509Certificate[] {MpsTrust.certificate(root)};
      builder.setupServers(domain, roots);
    } catch (GeneralSecurityException unusable) {
      throw new IOException("the root of setup servers cannot be used", unusable);
    }
  }
}
