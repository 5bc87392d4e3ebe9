package org.mayday.lan.control;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mayday.operation.boundary.OperationInfo;
import org.mayday.operation.boundary.Sheet;
import org.mayday.operation.control.Arguments;
import org.mayday.operation.control.Work;
import org.mayday.vault.control.AmtCredentials;
import org.mayday.wsman.WsmanClient;

/**
 * A PC that was found in the network and takes the login, with a line to it.
 *
 * @param place its IP address
 * @param certificate fingerprint of what it showed; empty without TLS
 */
record LanSite(
    Visit visit,
    String place,
    AmtCredentials login,
    FoundPc pc,
    WsmanClient client,
    Optional<String> certificate) {

  /** An operation of the catalogue at this PC, without arguments. */
  Work work(OperationInfo info) {
    Arguments none = Arguments.of(info, Map.of());
    return new Task(this, none);
  }

  private record Task(LanSite site, Arguments arguments) implements Work {
    @Override
    public WsmanClient client() {
      return site.client();
    }

    @Override
    public UUID platform() {
      return java.util.Objects.requireNonNull(site.pc().platform());
    }

    @Override
    public String amtVersion() {
      return site.pc().version();
    }

    @Override
    public int amtMajor() {
      String major = site.pc().version().replaceFirst("\\..*", "");
      return major.matches("\\d{1,3}") ? Integer.parseInt(major) : 0;
    }

    @Override
    public String who() {
      return site.visit().who();
    }

    @Override
    public void arrived(Sheet.Part part) {
      // the whole is shown when it is there
    }
  }
}
