package org.mayday.port.control;

import java.util.UUID;

/** Who may forward which port of which PC. */
record PortPass(String who, UUID platform, int port) {}
