package org.mayday.vault.control;

import org.jspecify.annotations.Nullable;

/**
 * What may be shown of the credentials of a PC.
 *
 * @param mpsUsername user name with which the PC logs in to the gateway
 * @param amtUsername user name for WS-Management; null if none is known
 * @param amtPassword whether a password for WS-Management is kept
 */
public record LoginNames(String mpsUsername, @Nullable String amtUsername, boolean amtPassword) {}
