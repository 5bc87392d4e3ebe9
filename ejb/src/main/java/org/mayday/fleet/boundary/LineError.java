package org.mayday.fleet.boundary;

import java.io.Serializable;

/**
 * What is wrong with a line of an import.
 *
 * @param line number of the line where the record ends, from 1; 0 for the file as a whole
 * @param message a sentence for the user
 */
public record LineError(long line, String message) implements Serializable {}
