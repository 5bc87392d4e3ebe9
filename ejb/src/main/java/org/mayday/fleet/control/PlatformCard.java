package org.mayday.fleet.control;

import java.util.SortedSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What other components need to know of a PC.
 *
 * @param uuid the SMBIOS system UUID
 * @param name what the help desk calls the PC
 * @param enabled whether it may log in
 * @param certificateRequired whether it must prove itself by a certificate of its own
 * @param tags labels, lower case, sorted
 * @param amtVersion AMT firmware version; null until the PC has told it
 * @param showsScreen whether its firmware shows its screen; null until it was asked
 * @param connected whether it has a tunnel now
 */
public record PlatformCard(
    UUID uuid,
    String name,
    boolean enabled,
    boolean certificateRequired,
    SortedSet<String> tags,
    @Nullable String amtVersion,
    @Nullable Boolean showsScreen,
    boolean connected) {}
