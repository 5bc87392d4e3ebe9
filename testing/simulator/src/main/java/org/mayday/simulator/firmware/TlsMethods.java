package org.mayday.simulator.firmware;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mayday.simulator.platform.SimulatedPc;
import org.mayday.simulator.platform.Tls;
import org.mayday.simulator.wsman.Repository.Instance;
import org.mayday.simulator.wsman.Repository.Property;
import org.mayday.simulator.wsman.WsmanFault;

/** What AMT_TLSSettingData takes, and the commit that makes it count. */
final class TlsMethods {

  static final String SETTINGS = "AMT_TLSSettingData";
  private static final String NETWORK = "Intel(r) AMT 802.3 TLS Settings";
  private static final String ENABLED = "Enabled";
  private static final String ACCEPT_PLAIN = "AcceptNonSecureConnections";
  private static final String MUTUAL = "MutualAuthentication";
  private static final String IN_CONTEXT = "ElementInContext";

  /** The answer gets this long to leave before the web server begins anew. */
  private static final Duration FAREWELL = Duration.ofMillis(200);

  private TlsMethods() {}

  /**
   * Refuses what this release, or the want of a certificate or of a root, forbids. A Put without
   * names takes them all away.
   */
  static void check(SimulatedPc pc, Instance side, Map<String, List<String>> changes)
      throws WsmanFault {
    boolean only = side.value("NonSecureConnectionsSupported").equals("false");
    if (only && says(changes, ENABLED, false)) {
      throw WsmanFault.notPut(ENABLED);
    }
    if (only && says(changes, ACCEPT_PLAIN, true)) {
      throw WsmanFault.notPut(ACCEPT_PLAIN);
    }
    if (!only && says(changes, ENABLED, true) && credential(pc).isEmpty()) {
      throw WsmanFault.notPut(ENABLED);
    }
    if (says(changes, MUTUAL, true) && pc.certificates().roots().isEmpty()) {
      throw WsmanFault.notPut(MUTUAL);
    }
    changes.putIfAbsent("TrustedCN", List.of());
  }

  /** Has TLS show another certificate, from the next commit on. */
  static void point(SimulatedPc pc, Instance context, Map<String, List<String>> put) {
    List<Property> properties = new ArrayList<>();
    for (Property property : context.properties()) {
      List<String> value = put.getOrDefault(property.name(), property.values());
      properties.add(new Property(property.name(), value, property.reference()));
    }
    pc.additions().remove(CertificateMethods.CONTEXT, context.key());
    pc.additions()
        .put(
            new Instance(
                context.resource(),
                context.className(),
                put.getOrDefault(IN_CONTEXT, List.of(context.key())).get(0),
                properties));
  }

  /** From now on the changes count. */
  static void commit(SimulatedPc pc) {
    Map<String, List<String>> put = pc.settings().of(SETTINGS + "#" + NETWORK);
    boolean only = pc.tls().only();
    Tls.Mode next =
        new Tls.Mode(
            flag(put, ENABLED, only),
            flag(put, ACCEPT_PLAIN, !only),
            flag(put, MUTUAL, false),
            credential(pc));
    if (!next.equals(pc.tls().mode())) {
      pc.clock()
          .after(
              FAREWELL,
              () -> {
                pc.tls().take(next);
                pc.line().serveAnew();
              });
    }
  }

  private static boolean flag(Map<String, List<String>> put, String name, boolean otherwise) {
    return put.containsKey(name) ? put.get(name).contains("true") : otherwise;
  }

  private static boolean says(Map<String, List<String>> changes, String name, boolean value) {
    return changes.getOrDefault(name, List.of()).contains(String.valueOf(value));
  }

  /** The certificate that TLS is to show, if the firmware has its key. */
  private static Optional<Tls.Credential> credential(SimulatedPc pc) {
    return pc.additions().of(CertificateMethods.CONTEXT).stream()
        .findFirst()
        .flatMap(context -> pc.certificates().credentialIn(context.value(IN_CONTEXT)));
  }
}
