package org.mayday.fleet.control;

import java.util.UUID;
import org.mayday.fleet.boundary.PlatformChange;

/**
 * A line of an import; empty cells are null.
 *
 * @param line number of the line where the record ends, from 1
 */
record CsvLine(long line, UUID uuid, PlatformChange values) {}
