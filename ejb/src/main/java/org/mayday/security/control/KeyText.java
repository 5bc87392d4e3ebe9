package org.mayday.security.control;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.pkcs.RSAPrivateKey;
import org.mayday.operation.boundary.BadArguments;

/** RSA keys as texts that people and the firmware write. */
final class KeyText {
  private KeyText() {}

  /**
   * The public key that the firmware tells: PKCS #1 (RFC 8017 A.1.1), or with the identifier of the
   * algorithm before it (RFC 5280 SubjectPublicKeyInfo), as newer firmware writes it.
   */
  static Optional<RSAPublicKey> parse(String base64) {
    byte[] der;
    try {
      der = Base64.getMimeDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          (RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(der)));
    } catch (GeneralSecurityException older) {
      return bare(der);
    }
  }

  private static Optional<RSAPublicKey> bare(byte[] der) {
    try {
      var numbers = org.bouncycastle.asn1.pkcs.RSAPublicKey.getInstance(der);
      BigInteger modulus = numbers.getModulus();
      return Optional.of(
          (RSAPublicKey)
              KeyFactory.getInstance("RSA")
                  .generatePublic(new RSAPublicKeySpec(modulus, numbers.getPublicExponent())));
    } catch (GeneralSecurityException | IllegalArgumentException | NullPointerException e) {
      return Optional.empty();
    }
  }

  /**
   * A private key that somebody gave in PEM or base64 (PKCS #1 or PKCS #8), as the firmware takes
   * it: base64 of PKCS #1. The key never stands in the message.
   *
   * @throws BadArguments if it is none
   */
  static String said(String parameter, String text) {
    try {
      String content = text.replaceAll("-----(BEGIN|END)( RSA)? PRIVATE KEY-----", "");
      byte[] der = Base64.getMimeDecoder().decode(content);
      return Base64.getEncoder().encodeToString(pkcs1(der));
    } catch (IllegalArgumentException | ClassCastException | IOException e) {
      throw new BadArguments(
          parameter + " must be a private RSA key in PEM or base64, on one line, not encrypted.");
    }
  }

  private static byte[] pkcs1(byte[] der) throws IOException {
    try {
      PrivateKeyInfo info = PrivateKeyInfo.getInstance(der);
      if (!info.getPrivateKeyAlgorithm()
          .getAlgorithm()
          .equals(PKCSObjectIdentifiers.rsaEncryption)) {
        throw new IOException("not RSA");
      }
      return RSAPrivateKey.getInstance(info.parsePrivateKey()).getEncoded();
    } catch (IllegalArgumentException | ClassCastException bare) {
      return RSAPrivateKey.getInstance(der).getEncoded();
    }
  }
}
