package org.mayday.ticketing.control;

import java.util.UUID;

/**
 * A command of a ticketing system.
 *
 * @param id given by the ticketing system; who uses one twice means the same command
 * @param call which call it is about
 * @param value what the kind needs: reference, text, name or summary; else empty
 * @param by who wants it in the ticketing system, in words; may be empty
 */
record Command(UUID id, CommandKind kind, UUID call, String value, String by) {}
