package org.mayday.enrolment.control;

import java.util.UUID;
import org.mayday.setup.control.Controlled;
import org.mayday.wsman.ips.ControlMode;

/**
 * A PC that is under control.
 *
 * @param tls how its firmware is reached from the PC
 */
record HostControlled(UUID platform, ControlMode mode, boolean tls, Controlled controlled) {}
