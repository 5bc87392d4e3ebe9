package org.mayday.setup.control;

import org.mayday.vault.control.AmtCredentials;

/**
 * A PC that is under control.
 *
 * @param tls whether its firmware is reached on port 16993, else on 16992
 * @param login that its firmware has proven to take
 * @param hostName that the firmware knows; empty if none
 * @param version of the firmware, such as 12.0.67; empty if it is not known
 */
public record Controlled(boolean tls, AmtCredentials login, String hostName, String version) {}
