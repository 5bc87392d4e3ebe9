package org.mayday.wsman.amt;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/**
 * The form in which passwords of accounts are sent (Intel AMT Implementation and Reference Guide,
 * AMT_AuthorizationService.DigestPassword): base64 of MD5 over user, realm and password, as HTTP
 * Digest needs them (RFC 7616 3.4.2).
 */
public final class DigestHash {
  private DigestHash() {}

  /**
   * The hash.
   *
   * @param realm DigestRealm of AMT_GeneralSettings
   */
  public static String of(String user, String realm, String password) {
    return Base64.getEncoder().encodeToString(hash(user, realm, password));
  }

  /**
   * The same as 32 hexadecimal digits, as set-up from the PC itself wants it
   * (IPS_HostBasedSetupService.Setup, NetworkAdminPassword).
   */
  public static String hex(String user, String realm, String password) {
    return HexFormat.of().formatHex(hash(user, realm, password));
  }

  private static byte[] hash(String user, String realm, String password) {
    try {
      return MessageDigest.getInstance("MD5")
          .digest((user + ":" + realm + ":" + password).getBytes(UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java has no MD5", e);
    }
  }
}
