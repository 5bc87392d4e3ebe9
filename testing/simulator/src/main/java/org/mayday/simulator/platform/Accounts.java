package org.mayday.simulator.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mayday.simulator.clock.Monitor;

/**
 * The accounts of a PC's firmware: its administrator, those of the system, and those that consoles
 * add. Passwords are kept as the hash that HTTP Digest needs.
 */
public final class Accounts {

  /** So many accounts fit. */
  public static final int CAPACITY = 16;

  /** Name of the administrator, as the PC comes from its factory. */
  public static final String FACTORY_NAME = "admin";

  private static final int FIRST_FREE = 3;
  private final Monitor monitor;
  private final String realm;
  private final String systemPassword;
  private final Map<Integer, Account> byHandle = new TreeMap<>();
  private String adminName;
  private String adminHash;

  Accounts(Monitor monitor, PcIdentity identity) {
    this.monitor = monitor;
    adminName = identity.amt().user();
    adminHash = hash(adminName, identity.realm(), identity.amt().password());
    realm = identity.realm();
    systemPassword = secret();
    ofSystem();
  }

  private static String secret() {
    byte[] bytes = new byte[16];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  private void ofSystem() {
    byHandle.put(1, new Account("$$uns", "", "", 0, List.of("16"), true));
    byHandle.put(
        2,
        new Account(
            Visitor.SYSTEM,
            "",
            hash(Visitor.SYSTEM, realm, systemPassword),
            0,
            List.of("17", "18", "24"),
            true));
  }

  /** Forgets all accounts but those of the system; the administrator's is the factory's again. */
  void reset() {
    synchronized (monitor) {
      byHandle.clear();
      ofSystem();
      admin(FACTORY_NAME, hash(FACTORY_NAME, realm, Provisioning.FACTORY_PASSWORD));
    }
  }

  /** Whether the administrator still has the factory's password. */
  public boolean asFromFactory() {
    synchronized (monitor) {
      return adminHash.equals(hash(adminName, realm, Provisioning.FACTORY_PASSWORD));
    }
  }

  /**
   * What software that runs as administrator on the PC learns from the firmware's driver (MEI
   * command CFG_GetLocalSystemAccount).
   */
  public Credentials system() {
    return new Credentials(Visitor.SYSTEM, systemPassword);
  }

  /** Hash of a password in base64, as consoles send it. */
  public static String hash(String user, String realm, String password) {
    try {
      return Base64.getEncoder()
          .encodeToString(
              MessageDigest.getInstance("MD5")
                  .digest((user + ":" + realm + ":" + password).getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has MD5", impossible);
    }
  }

  /** Name of the administrator. */
  public String adminName() {
    synchronized (monitor) {
      return adminName;
    }
  }

  /** Gives the administrator a password, as the MEBx does before the PC is set up. */
  void adminPassword(String password) {
    synchronized (monitor) {
      admin(adminName, hash(adminName, realm, password));
    }
  }

  /** Gives the administrator a name and a password. */
  public void admin(String name, String hash) {
    synchronized (monitor) {
      adminName = name;
      adminHash = hash;
      monitor.changed();
    }
  }

  /** All accounts but the administrator's, by handle. */
  public Map<Integer, Account> all() {
    synchronized (monitor) {
      return new TreeMap<>(byHandle);
    }
  }

  /** Adds an account and gives its handle. */
  public int add(Account account) {
    synchronized (monitor) {
      int handle = FIRST_FREE;
      while (byHandle.containsKey(handle)) {
        handle++;
      }
      put(handle, account);
      return handle;
    }
  }

  /** Replaces an account. */
  public void put(int handle, Account account) {
    synchronized (monitor) {
      byHandle.put(handle, account);
      monitor.changed();
    }
  }

  /** Removes an account; false if there is none. */
  public boolean remove(int handle) {
    synchronized (monitor) {
      boolean was = byHandle.remove(handle) != null;
      monitor.changed();
      return was;
    }
  }

  /** The hash, in base64, with which somebody logs in over the network; empty if nobody may. */
  public Optional<String> hashOf(String user) {
    return hashOf(user, false);
  }

  /** The hash, in base64, with which somebody logs in, on the PC itself or over the network. */
  public Optional<String> hashOf(String user, boolean local) {
    synchronized (monitor) {
      if (user.equals(adminName)) {
        return Optional.of(adminHash);
      }
      return byHandle.values().stream()
          .filter(account -> account.name().equals(user) && account.enabled())
          .filter(account -> account.access() != (local ? 1 : 0) && !account.hash().isEmpty())
          .map(Account::hash)
          .findFirst();
    }
  }

  /**
   * One account.
   *
   * @param name for HTTP Digest; empty for Kerberos
   * @param sid security identifier in base64, for Kerberos
   * @param hash of the password in base64; empty for none
   * @param access 0 local, 1 network, 2 both
   * @param realms numbers of realms
   */
  public record Account(
      String name, String sid, String hash, int access, List<String> realms, boolean enabled) {

    /** The same, usable or not. */
    public Account enabled(boolean usable) {
      return new Account(name, sid, hash, access, realms, usable);
    }
  }
}
