package org.mayday.simulator.power;

import java.time.Instant;
import java.util.Optional;

/**
 * One start of the host.
 *
 * @param number counts from 1 for each PC
 * @param at when it began
 * @param source InstanceID of the CIM_BootSourceSetting that was forced, if one was
 * @param what what it brings up
 * @param serial whether serial over LAN was asked for
 * @param secure whether Secure Boot was to be kept on
 * @param parameters what was given along for a recovery or an erase
 */
public record Boot(
    int number,
    Instant at,
    Optional<String> source,
    Started what,
    boolean serial,
    boolean secure,
    BootParameters parameters) {

  /** Whether it went into the BIOS set-up program. */
  public boolean biosSetup() {
    return what == Started.BIOS_SETUP;
  }

  /** In a line, without what was given along: there are passwords in it. */
  @Override
  public String toString() {
    return "#%d at %s: %s%s%s%s"
        .formatted(
            number,
            at,
            what,
            source.map(id -> " from " + id).orElse(""),
            serial ? " with serial over LAN" : "",
            secure ? " with Secure Boot" : "");
  }
}
