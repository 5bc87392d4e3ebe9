package org.mayday.wsman.amt;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * The extended data of audit records in words, event by event (Intel AMT Implementation and
 * Reference Guide, "Event Groups and Event IDs" and the pages of each group). Data that the guide
 * does not lay out, or that does not fit, stays hexadecimal.
 */
final class AuditDetails {
  private static final List<String> TLS =
      List.of("no authentication", "server authentication", "mutual authentication");
  private static final List<String> UNPROVISIONER =
      List.of("BIOS", "MEBx", "local MEI", "local WS-Management", "remote WS-Management");
  private static final List<String> ACCESS = List.of("to the management engine", "to the MEBx");
  private static final List<String> RECOVERY =
      List.of("unknown reason", "migration failed", "initialization failed");
  private static final List<String> SWITCHED = List.of("disabled", "enabled");
  private static final List<String> CONSENT_CODE = List.of("right", "wrong 3 times");
  private static final List<String> REALM_MODE =
      List.of("no authentication", "authentication", "disabled");
  private static final List<String> CHANGED =
      List.of("name", "password", "local realms", "remote realms", "Kerberos domain", "SID");
  private static final List<String> PROVISIONING =
      List.of(
          "",
          "",
          "pre-shared key",
          "by hand in the MEBx",
          "host-based, client control",
          "host-based, admin control",
          "certificate");

  private AuditDetails() {}

  static String of(int application, int event, String hex) {
    if (hex.isEmpty()) {
      return "";
    }
    try {
      return words(application * 100 + event, ByteBuffer.wrap(HexFormat.of().parseHex(hex)));
    } catch (BufferUnderflowException | IndexOutOfBoundsException unlikeTheGuide) {
      return "data " + hex;
    }
  }

  private static String words(int event, ByteBuffer data) {
    return switch (event) {
      case 1601 -> PROVISIONING.get(data.get());
      case 1602, 1604 -> user(data);
      case 1603 -> changed(data.get()) + " of " + user(data);
      case 1605 -> ACCESS.get(data.get());
      case 1606 -> SWITCHED.get(data.get()) + ": " + user(data);
      case 1607 -> "remote " + TLS.get(data.get()) + ", local " + TLS.get(data.get());
      case 1608, 1609, 1610, 1611 -> "serial number " + rest(data);
      case 1613 -> "time tolerance " + data.get() + " min";
      case 1617 -> "realm " + Integer.toUnsignedLong(data.getInt()) + ", " + mode(data);
      case 1619 -> UNPROVISIONER.get(data.get());
      case 1900 -> "from " + version(data) + " to " + version(data);
      case 1901 -> "failure " + data.get() + ", reason " + data.get();
      case 2005 -> RECOVERY.get(data.get());
      case 2100 -> Instant.ofEpochSecond(Integer.toUnsignedLong(data.getInt())).toString();
      case 2201, 2202 -> text(data);
      case 3000 -> "from " + policy(data.get()) + " to " + policy(data.get());
      case 3001 -> CONSENT_CODE.get(data.get());
      default -> "data " + rest(data);
    };
  }

  private static String mode(ByteBuffer data) {
    return REALM_MODE.get(data.get());
  }

  /** A user: kind, then the counted name, or the counted SID. */
  private static String user(ByteBuffer data) {
    boolean kerberos = data.get() != 0;
    if (kerberos) {
      long user = Integer.toUnsignedLong(data.getInt());
      return Sid.text(counted(data)) + "-" + user;
    }
    return text(data);
  }

  private static String changed(byte bits) {
    List<String> words = new ArrayList<>();
    for (int bit = 0; bit < CHANGED.size(); bit++) {
      if ((bits >> bit & 1) != 0) {
        words.add(CHANGED.get(bit));
      }
    }
    return words.isEmpty() ? "nothing" : String.join(", ", words);
  }

  private static String version(ByteBuffer data) {
    List<String> numbers = new ArrayList<>();
    for (int part = 0; part < 4; part++) {
      numbers.add(String.valueOf(Short.toUnsignedInt(data.getShort())));
    }
    return String.join(".", numbers);
  }

  private static String policy(byte number) {
    return switch (number) {
      case 0 -> "none";
      case 1 -> "KVM";
      default -> "everything";
    };
  }

  private static String text(ByteBuffer data) {
    return new String(counted(data), StandardCharsets.UTF_8);
  }

  private static byte[] counted(ByteBuffer data) {
    byte[] bytes = new byte[Byte.toUnsignedInt(data.get())];
    data.get(bytes);
    return bytes;
  }

  private static String rest(ByteBuffer data) {
    byte[] bytes = new byte[data.remaining()];
    data.get(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
