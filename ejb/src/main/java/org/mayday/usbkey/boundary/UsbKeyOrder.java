package org.mayday.usbkey.boundary;

import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mayday.setup.boundary.SetupRefused;

/**
 * A file for a USB key that is to be made.
 *
 * @param currentPassword that the MEBx of the PCs has, "admin" as it comes from the factory
 * @param newPassword that it gets, as firmware wants passwords
 * @param certificate provisioning certificate whose root and domain the PCs are to trust; null for
 *     none
 * @param server IPv4 address of the setup server; null to have the PC look for it by DNS
 * @param port of the setup server, 1 to 65535
 * @param hosts host names, one PC each, with a domain behind a blank if it is to have one; empty
 *     for one file that any number of PCs can use
 * @param start whether PCs look for the setup server at once
 */
public record UsbKeyOrder(
    String currentPassword,
    String newPassword,
    @Nullable UUID certificate,
    @Nullable String server,
    int port,
    List<String> hosts,
    boolean start)
    implements Serializable {
  /** PCs of one file. */
  public static final int MOST_HOSTS = 500;

  private static final int LONGEST_PASSWORD = 32;
  private static final String LABEL = "[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
  private static final String HOST = LABEL + "( (?=.{1,255}$)" + LABEL + "(\\." + LABEL + ")*)?";
  private static final String BYTE = "(25[0-5]|2[0-4]\\d|1?\\d?\\d)";
  private static final String ADDRESS = BYTE + "(\\." + BYTE + "){3}";

  public UsbKeyOrder {
    hosts = List.copyOf(hosts);
    require(
        !currentPassword.isEmpty() && currentPassword.length() <= LONGEST_PASSWORD,
        "The present password of the MEBx has 1 to 32 characters.");
    require(
        isStrong(newPassword),
        "The new password needs 8 to 32 characters of ASCII with small and capital letters, digits and"
            + " one of !@#$%^&*()+-/=?[]{}|~. and none of : , \" < >");
    require(server == null || server.matches(ADDRESS), "The setup server needs an IPv4 address.");
    require(port >= 1 && port <= 65_535, "A port is 1 to 65535.");
    require(hosts.size() <= MOST_HOSTS, "One file is for 500 host names at most.");
    for (String host : hosts) {
      require(
          host.matches(HOST), "\"" + cut(host) + "\" is no host name with a domain or without.");
    }
  }

  /** Intel AMT Implementation and Reference Guide, "Password Requirements". */
  private static boolean isStrong(String password) {
    return password.matches("[!-~]{8," + LONGEST_PASSWORD + "}")
        && password.matches(".*[a-z].*")
        && password.matches(".*[A-Z].*")
        && password.matches(".*[0-9].*")
        && password.matches(".*[^A-Za-z0-9_].*")
        && !password.matches(".*[:,\"<>].*");
  }

  private static String cut(String text) {
    return text.length() <= 64 ? text : text.substring(0, 64) + "…";
  }

  private static void require(boolean condition, String sentence) {
    if (!condition) {
      throw new SetupRefused(sentence);
    }
  }

  /** Leaves the passwords out. */
  @Override
  public String toString() {
    return (hosts.isEmpty() ? "for any PC" : "for " + hosts.size() + " host names")
        + (certificate == null ? "" : ", certificate " + certificate)
        + (server == null ? "" : ", setup server " + server + ":" + port)
        + (start ? ", at once" : "");
  }
}
