package org.mayday.diagnosis.control;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mayday.authority.boundary.MpsCertificate;
import org.mayday.fleet.boundary.Platform;
import org.mayday.mps.api.ListenerNow;
import org.mayday.presence.boundary.Paused;
import org.mayday.presence.boundary.Refusal;
import org.mayday.presence.boundary.TunnelRecord;
import org.mayday.presence.boundary.Twins;
import org.mayday.provisioning.boundary.Standing;

/**
 * All that is known here of a PC that does not call.
 *
 * @param now when this was put together
 * @param tunnels its latest tunnels, newest first
 * @param refusals connections that claimed its UUID, newest first
 * @param nearby refused connections that claimed no UUID but came from the address that it called
 *     from last, or that had its user name, newest first
 * @param paused whoever has to wait
 * @param twins the machine that has its UUID too
 * @param listeners where PCs call
 * @param certificates what they are shown there
 * @param reading its settings as they were read last
 * @param standing how it stands with its profile; empty if it has none
 * @param hearsInside whether events of PCs inside the company network are heard
 * @param onDuty how many people have the desk open
 */
record Case(
    Instant now,
    Platform pc,
    List<TunnelRecord> tunnels,
    List<Refusal> refusals,
    List<Refusal> nearby,
    List<Paused> paused,
    Optional<Twins> twins,
    List<ListenerNow> listeners,
    List<MpsCertificate> certificates,
    Optional<Reading> reading,
    Optional<Standing> standing,
    boolean hearsInside,
    int onDuty) {

  /** What it was told about calling. */
  Optional<CallingSetup> setup() {
    return reading.map(Reading::setup);
  }

  /** When that was read; null if never. */
  @Nullable Instant readAt() {
    return reading.map(Reading::at).orElse(null);
  }

  Optional<TunnelRecord> newestTunnel() {
    return tunnels.stream().findFirst();
  }

  /** Whether a refusal is newer than its newest tunnel. */
  boolean isNews(Refusal refusal) {
    return newestTunnel().filter(tunnel -> !refusal.at().isAfter(tunnel.openedAt())).isEmpty();
  }

  /** Refused connections of it since its newest tunnel, newest first. */
  List<Refusal> refusedSince() {
    return refusals.stream().filter(this::isNews).toList();
  }

  /** Refused connections since then that may have been of it. */
  List<Refusal> nearbySince() {
    return nearby.stream().filter(this::isNews).toList();
  }

  /** The numbers of the version of its firmware; none if it is not known. */
  FirmwareVersion version() {
    String told = pc.amtVersion();
    return FirmwareVersion.of(told == null ? "" : told);
  }

  /** Whether this listener is bound. */
  boolean listens(String listener) {
    return listeners.stream().anyMatch(one -> one.name().equals(listener) && one.listening());
  }
}
