package org.mayday.recording.boundary;

import java.io.Serializable;
import java.util.List;

/**
 * Some recordings, newest first.
 *
 * @param total how many there are in all
 */
public record RecordingPage(List<Recording> recordings, long total) implements Serializable {}
