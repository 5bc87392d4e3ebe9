package org.mayday.enrolment.control;

import java.util.UUID;
import org.mayday.setup.control.Controlled;
import org.mayday.wsman.ips.ControlMode;

/** A PC that is under control, in a control mode. */
public record HostControlled(UUID platform, ControlMode mode, Controlled controlled) {}
