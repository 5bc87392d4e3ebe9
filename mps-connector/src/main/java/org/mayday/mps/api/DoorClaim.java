package org.mayday.mps.api;

import java.net.InetAddress;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants at a door.
 *
 * @param client where he comes from
 * @param target what he calls the PC: UUID, name, host name or address, at most 255 characters;
 *     null if he has said only who he is yet
 */
public record DoorClaim(Door door, DoorLogin login, InetAddress client, @Nullable String target) {}
