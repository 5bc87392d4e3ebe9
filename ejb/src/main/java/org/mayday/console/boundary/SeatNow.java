package org.mayday.console.boundary;

/**
 * Somebody at a console.
 *
 * @param id names the seat among those of the console
 * @param name of the person, for people
 * @param types whether this is who types; one does at most
 */
public record SeatNow(String id, String name, boolean types) {}
