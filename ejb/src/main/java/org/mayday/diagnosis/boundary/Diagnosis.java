package org.mayday.diagnosis.boundary;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why a PC does not call, as far as can be known from here.
 *
 * @param name name of the PC
 * @param at when this was put together
 * @param connected whether it has a tunnel now
 * @param readAt when the settings of its firmware were read last; null if never
 * @param findings one for each reason, in the order of {@link Reason}
 */
public record Diagnosis(
    UUID platform,
    String name,
    Instant at,
    boolean connected,
    @Nullable Instant readAt,
    List<Finding> findings)
    implements Serializable {
  public Diagnosis {
    findings = List.copyOf(findings);
  }

  /** The findings with this verdict. */
  public List<Finding> with(Verdict verdict) {
    return findings.stream().filter(finding -> finding.verdict() == verdict).toList();
  }

  /** The finding about a reason. */
  public Finding about(Reason reason) {
    return findings.stream()
        .filter(finding -> finding.reason() == reason)
        .findFirst()
        .orElseThrow();
  }
}
