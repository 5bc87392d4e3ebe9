package org.mayday.diagnosis.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mayday.diagnosis.control.CallingSetup.Rule;
import org.mayday.diagnosis.control.CallingSetup.Server;
import org.mayday.operation.boundary.OperationInfo;
import org.mayday.operation.boundary.Sheet;
import org.mayday.operation.boundary.Sheet.Part;
import org.mayday.operation.control.Facts;
import org.mayday.operation.control.FirmwareOperation;
import org.mayday.operation.control.Work;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.amt.PolicyTrigger;
import org.mayday.wsman.amt.UserInitiatedState;

/** Reads all that decides whether the PC can call, and keeps it for when the PC is away. */
@Dependent
public class ReadSetup implements FirmwareOperation {
  @Inject Readings readings;
  @Inject Clock clock;

  @Override
  public OperationInfo info() {
    return OperationInfo.read("remoteAccess.examine", "network");
  }

  @Override
  public Sheet perform(Work work) throws WsmanException {
    CallingSetup setup = new SetupReader(work.client(), clock).read();
    readings.keep(work.platform(), work.who(), setup);
    return shown(setup);
  }

  private static Sheet shown(CallingSetup setup) {
    List<Part> parts = new ArrayList<>();
    parts.add(
        new Facts()
            .with("userMayCallFrom", setup.userCalls().map(UserInitiatedState::words))
            .with("homeDomains", setup.homeDomains().orElse(List.of()))
            .with("homePrefixes", setup.homePrefixes())
            .with("dhcp", setup.dhcp())
            .with("driftSeconds", setup.driftSeconds())
            .with("proxies", setup.proxies())
            .as("state"));
    parts.add(rows("servers", setup.servers().stream().map(ReadSetup::server).toList()));
    parts.add(rows("rules", setup.rules().stream().map(ReadSetup::rule).toList()));
    setup
        .roots()
        .ifPresent(
            roots ->
                parts.add(
                    rows(
                        "trustedRoots",
                        roots.stream().map(one -> new Facts().with("sha256", one)).toList())));
    parts.add(
        rows(
            "subscriptions",
            setup.subscriptions().stream()
                .map(one -> new Facts().with("events", one.events()).with("address", one.address()))
                .toList()));
    return new Sheet(parts);
  }

  private static Part rows(String name, List<Facts> rows) {
    return Part.rows(name, rows.stream().<Map<String, String>>map(Facts::map).toList());
  }

  private static Facts server(Server it) {
    return new Facts()
        .with("address", it.address())
        .with("port", it.port())
        .with("certificateName", it.mustBe());
  }

  private static Facts rule(Rule it) {
    return new Facts()
        .with("trigger", it.trigger().map(PolicyTrigger::words))
        .with("everySeconds", it.period().map(Duration::toSeconds))
        .with(
            "tunnelLifeSeconds",
            it.life().map(life -> life.isZero() ? "until closed" : life.toSeconds()))
        .with("servers", it.servers());
  }
}
