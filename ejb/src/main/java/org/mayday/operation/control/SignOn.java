package org.mayday.operation.control;

import org.mayday.mps.api.LiveTunnel;
import org.mayday.vault.control.AmtCredentials;

/** A live tunnel, and with what to log in through it. */
public record SignOn(LiveTunnel tunnel, AmtCredentials credentials) {}
