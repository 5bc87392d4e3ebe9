package org.mayday.security.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationInfo;
import org.mayday.operation.boundary.Sheet;
import org.mayday.operation.control.AmtSessions;
import org.mayday.operation.control.Facts;
import org.mayday.operation.control.FirmwareOperation;
import org.mayday.operation.control.Work;
import org.mayday.operation.control.WsmanPort;
import org.mayday.staff.boundary.Role;
import org.mayday.wsman.Deadline;
import org.mayday.wsman.WsmanException;

/**
 * Switches TLS of the firmware on or off, to the network and to the PC itself, and says what it
 * shows and takes (Intel AMT Implementation and Reference Guide, "TLS: Detailed Description"). The
 * PC stays reachable, or the change is taken back.
 */
@Dependent
public class ChangeTls implements FirmwareOperation {
  private static final Duration READING = Duration.ofSeconds(30);

  @Inject AmtSessions sessions;
  @Inject TlsChange change;
  @Inject Clock clock;

  @Override
  public OperationInfo info() {
    return OperationInfo.change("tls.change", "security")
        .role(Role.SUPERVISOR)
        .deadline(Duration.ofMinutes(5))
        .with(TlsWish.parameters());
  }

  @Override
  public Sheet perform(Work work) throws WsmanException, OperationFailed {
    TlsSettings before = TlsSettings.of(work.client());
    TlsSettings wanted = TlsWish.applied(work.arguments(), before);
    CertificateStore store = CertificateStore.of(work.client());
    Optional<String> credential = TlsCredential.of(work.client());
    TlsPlan plan = new TlsPlan(before, wanted, credential, certificate(work, store, credential));
    TlsGuard.check(plan, store);
    if (!plan.isEmpty()) {
      change.follow(work.platform(), plan);
    }
    // the way that the operation came by may be closed now
    List<Sheet.Part> parts =
        new ArrayList<>(
            sessions.fresh(work.platform(), Deadline.in(READING), client -> TlsSheet.of(client)));
    parts.add(
        new Facts().with("changed", !plan.isEmpty()).with("answersOn", port(work)).as("change"));
    return new Sheet(parts);
  }

  private String port(Work work) {
    WsmanPort port =
        sessions.forwards(work.platform(), WsmanPort.HTTP) ? WsmanPort.HTTP : WsmanPort.HTTPS;
    return "port %d, %s".formatted(port.number(), port.tls() ? "with TLS" : "without TLS");
  }

  /** The certificate that is to be shown from now on, if it is another one than now. */
  private Optional<TlsPlan.Shown> certificate(
      Work work, CertificateStore store, Optional<String> credential) throws OperationFailed {
    Optional<String> said = work.arguments().optional(TlsWish.CERTIFICATE);
    if (said.isEmpty()) {
      return Optional.empty();
    }
    TlsPlan.Shown shown = TlsGuard.showable(store.certificate(said.get()), store, clock);
    return credential.filter(shown.id()::equals).isPresent()
        ? Optional.empty()
        : Optional.of(shown);
  }
}
