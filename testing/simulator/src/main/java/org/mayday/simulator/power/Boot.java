package org.mayday.simulator.power;

import java.time.Instant;
import java.util.Optional;

/**
 * One start of the host.
 *
 * @param number counts from 1 for each PC
 * @param at when it began
 * @param source InstanceID of the CIM_BootSourceSetting that was forced, if one was
 * @param biosSetup whether it went into the BIOS set-up program
 */
public record Boot(int number, Instant at, Optional<String> source, boolean biosSetup) {}
