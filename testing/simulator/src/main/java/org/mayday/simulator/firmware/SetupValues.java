package org.mayday.simulator.firmware;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.mayday.simulator.platform.Provisioning;
import org.mayday.simulator.platform.Provisioning.State;
import org.mayday.simulator.platform.SimulatedPc;
import org.mayday.simulator.setup.RootHash;

/** What the firmware tells of its setup. */
final class SetupValues {

  private static final String CLIENT = "1";
  private static final String ADMIN = "2";

  private SetupValues() {}

  static List<String> of(SimulatedPc pc, String name) {
    Provisioning provisioning = pc.provisioning();
    return switch (name) {
      case "setup.state" -> List.of(String.valueOf(provisioning.state().ordinal()));
      case "setup.mode" -> List.of("1");
      case "setup.control" -> List.of(control(pc));
      case "setup.chain" -> List.of(String.valueOf(provisioning.chainStatus().number()));
      case "setup.nonce" -> List.of(Base64.getEncoder().encodeToString(provisioning.nonce()));
      case "setup.dhcp" -> some(provisioning.dhcpSuffix());
      case "setup.trusted" -> some(provisioning.entries().suffix());
      case "setup.server" -> some(provisioning.entries().server());
      case "setup.otp" -> otp(provisioning);
      default -> throw new IllegalStateException("no value " + name);
    };
  }

  private static String control(SimulatedPc pc) {
    if (pc.provisioning().state() != State.POST) {
      return "0";
    }
    return pc.consent().inClientControl() ? CLIENT : ADMIN;
  }

  /** It can be read during setup only. */
  private static List<String> otp(Provisioning provisioning) {
    String otp = provisioning.entries().otp();
    return provisioning.state() == State.IN && !otp.isEmpty()
        ? List.of(Base64.getEncoder().encodeToString(otp.getBytes(US_ASCII)))
        : List.of();
  }

  private static List<String> some(String text) {
    return text.isEmpty() ? List.of() : List.of(text);
  }

  static List<Map<String, String>> hashes(SimulatedPc pc) {
    List<Map<String, String>> rows = new ArrayList<>();
    for (RootHash hash : pc.provisioning().hashes()) {
      rows.add(
          Map.of(
              "hash.name", hash.name(),
              "hash.enabled", String.valueOf(hash.enabled()),
              "hash.data", hash.base64(),
              "hash.type", String.valueOf(hash.kind().number()),
              "hash.handle", String.valueOf(rows.size()),
              "hash.factory", String.valueOf(hash.factory())));
    }
    return rows;
  }
}
