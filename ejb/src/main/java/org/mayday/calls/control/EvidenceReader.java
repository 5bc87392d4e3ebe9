package org.mayday.calls.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.control.AmtSessions;
import org.mayday.wsman.cim.CimSoftwareIdentity;

/** Asks the firmware of PCs why they call. Must be called without a transaction. */
@Dependent
public class EvidenceReader {
  private final AmtSessions sessions;
  private final CallSettings settings;
  private final Clock clock;

  @Inject
  public EvidenceReader(AmtSessions sessions, CallSettings settings, Clock clock) {
    this.sessions = sessions;
    this.settings = settings;
    this.clock = clock;
  }

  /** Whether the firmware can be asked as far as credentials go. */
  public boolean canAsk(UUID platform) {
    return sessions.knows(platform);
  }

  /** What the firmware tells; never fails. */
  public Evidence read(UUID platform, @Nullable Instant lastPress) {
    try {
      return sessions.run(
          platform,
          settings.evidenceTimeout(),
          client ->
              new EvidenceTalk(client, settings.fresh(), lastPress, clock.instant()).gather());
    } catch (OperationFailed e) {
      return Evidence.unknown("The firmware could not be asked: " + e.getMessage());
    }
  }

  /** The version of AMT, if it tells. */
  public Optional<String> version(UUID platform) {
    try {
      return sessions.run(
          platform,
          settings.evidenceTimeout(),
          client ->
              CimSoftwareIdentity.versionOf(
                  CimSoftwareIdentity.AMT, client.enumerate(CimSoftwareIdentity.class)));
    } catch (OperationFailed e) {
      return Optional.empty();
    }
  }
}
