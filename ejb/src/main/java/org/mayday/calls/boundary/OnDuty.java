package org.mayday.calls.boundary;

import java.io.Serializable;
import java.time.Instant;
import org.mayday.staff.boundary.Role;

/**
 * Somebody who has the desk open.
 *
 * @param name sign-in name
 * @param since when the first of their open pages came
 * @param callsInHand calls accepted and not wrapped up
 */
public record OnDuty(String name, String displayName, Role role, Instant since, int callsInHand)
    implements Serializable {}
