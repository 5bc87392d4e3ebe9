package org.mayday.fleet.boundary;

import java.io.Serializable;
import java.time.Instant;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A PC that the help desk knows.
 *
 * @param uuid the SMBIOS system UUID, as AMT reports it when it calls
 * @param name what the help desk calls the PC
 * @param mpsUsername user name with which the PC logs in to the gateway
 * @param amtUsername user name for WS-Management; null if none is known
 * @param enabled whether the PC may log in
 * @param certificateRequired whether it must prove itself by a certificate of its own to log in
 * @param tags labels, lower case, sorted
 * @param amtVersion AMT firmware version; null until the PC has told it
 * @param connected whether it has a tunnel now
 * @param address where its newest tunnel came from; null if it never called
 * @param lastTrigger why it last called; null if it never called
 * @param lastListener the listener through which it came last; null if it never called
 * @param connectedSince when the tunnel of now began; null if there is none
 * @param lastSeen when it was last heard; null if it never called
 * @param amtCredentials whether a user name and a password for WS-Management are kept
 * @param registeredAt when it was registered
 */
public record Platform(
    UUID uuid,
    String name,
    String mpsUsername,
    @Nullable String amtUsername,
    boolean enabled,
    boolean certificateRequired,
    SortedSet<String> tags,
    @Nullable String amtVersion,
    boolean connected,
    @Nullable String address,
    @Nullable String lastTrigger,
    @Nullable String lastListener,
    @Nullable Instant connectedSince,
    @Nullable Instant lastSeen,
    boolean amtCredentials,
    Instant registeredAt)
    implements Serializable {
  public Platform {
    tags = Collections.unmodifiableSortedSet(new TreeSet<>(tags));
  }
}
