package org.mayday.provisioning.control;

import org.mayday.provisioning.boundary.Endpoint;

/**
 * A server that was added.
 *
 * @param login MPS user name that the PC was told with it
 */
record Made(Endpoint endpoint, String login) {}
