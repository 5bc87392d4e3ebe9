package org.mayday.fleet.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A PC; what is null outside is an empty text or 1970 in columns that lists are ordered by. */
@Entity
@Table(name = "platform")
public class PlatformRow {

  /** Stands in {@code last_seen} for "never". */
  public static final Instant NEVER = Instant.EPOCH;

  private static final int MOST_HARDWARE = 600;

  @Id private String uuid = "";

  private String name = "";

  @Column(name = "name_key")
  private String nameKey = "";

  private boolean enabled;

  @Column(name = "registered_at")
  private Instant registeredAt = Instant.EPOCH;

  @Column(name = "amt_version")
  private String amtVersion = "";

  @Column(name = "amt_version_key")
  private String amtVersionKey = "";

  private boolean connected;

  @Column(name = "connected_since")
  private @Nullable Instant connectedSince;

  private String address = "";

  @Column(name = "last_trigger")
  private @Nullable String lastTrigger;

  @Column(name = "last_listener")
  private String lastListener = "";

  @Column(name = "certificate_required")
  private boolean certificateRequired;

  @Column(name = "hardware_key")
  private String hardwareKey = "";

  @Column(name = "shows_screen")
  private @Nullable Boolean showsScreen;

  @Column(name = "last_seen")
  private Instant lastSeen = NEVER;

  /** For the persistence provider. */
  protected PlatformRow() {}

  /** A PC that has never called and may log in. */
  public PlatformRow(UUID uuid, String name, Instant registeredAt) {
    this.uuid = uuid.toString();
    this.enabled = true;
    this.registeredAt = registeredAt;
    rename(name);
  }

  /** Gives the PC another name. */
  public final void rename(String newName) {
    this.name = newName;
    this.nameKey = newName.toLowerCase(Locale.ROOT);
  }

  /** What the PC can be found by besides its name: model and serial numbers. */
  public void hardware(String words) {
    String key = words.toLowerCase(Locale.ROOT);
    this.hardwareKey = key.substring(0, Math.min(MOST_HARDWARE, key.length()));
  }

  /** Lets the PC log in, or not. */
  public void enable(boolean mayLogIn) {
    this.enabled = mayLogIn;
  }

  /** The PC was heard; an earlier time than the known one changes nothing. */
  public void heard(Instant at) {
    if (at.isAfter(lastSeen)) {
      lastSeen = at;
    }
  }

  /** The PC must prove itself by a certificate of its own when it logs in, or need not. */
  public void requireCertificate(boolean required) {
    certificateRequired = required;
  }

  /** The PC has a tunnel through this listener since this moment. */
  public void connect(String from, String trigger, String listener, Instant at) {
    lastListener = listener;
    connected = true;
    connectedSince = at;
    address = from;
    lastTrigger = trigger;
    heard(at);
  }

  /** The PC has no tunnel any more. */
  public void disconnect(Instant at) {
    connected = false;
    connectedSince = null;
    heard(at);
  }

  /** The PC has told its firmware version; the key orders it among others. */
  public void runs(String version, String versionKey) {
    amtVersion = version;
    amtVersionKey = versionKey;
  }

  /** The firmware has told whether it shows the screen. */
  public void showsScreen(boolean shows) {
    showsScreen = shows;
  }

  /** Whether the firmware shows the screen; null if it was not asked. */
  public @Nullable Boolean showsScreen() {
    return showsScreen;
  }

  public UUID uuid() {
    return UUID.fromString(uuid);
  }

  public String name() {
    return name;
  }

  public boolean enabled() {
    return enabled;
  }

  public Instant registeredAt() {
    return registeredAt;
  }

  public @Nullable String amtVersion() {
    return amtVersion.isEmpty() ? null : amtVersion;
  }

  public boolean connected() {
    return connected;
  }

  public @Nullable Instant connectedSince() {
    return connectedSince;
  }

  public @Nullable String address() {
    return address.isEmpty() ? null : address;
  }

  public @Nullable String lastTrigger() {
    return lastTrigger;
  }

  /** The listener through which it came last; null if it never called. */
  public @Nullable String lastListener() {
    return lastListener.isEmpty() ? null : lastListener;
  }

  public boolean certificateRequired() {
    return certificateRequired;
  }

  public @Nullable Instant lastSeen() {
    return lastSeen.equals(NEVER) ? null : lastSeen;
  }
}
