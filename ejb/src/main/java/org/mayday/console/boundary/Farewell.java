package org.mayday.console.boundary;

/**
 * The end of a console.
 *
 * @param words a sentence for the person who looked
 */
public record Farewell(Ending ending, String words) {}
