package org.mayday.simulator.setup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * Hash of the root certificate under which a setup server must have its own (Intel AMT
 * Implementation and Reference Guide, AMT_ProvisioningCertificateHash).
 *
 * @param name friendly name, at most 32 characters
 * @param kind how it was made
 * @param hash the hash of the certificate's DER form
 * @param factory whether it came with the PC
 * @param enabled whether it counts
 */
public record RootHash(String name, Kind kind, byte[] hash, boolean factory, boolean enabled) {

  private static final List<String> FACTORY_NAMES =
      List.of("Harbour Root G1", "Lighthouse Class 3 Root", "Breakwater Global CA");

  /** How a hash is made. */
  public enum Kind {
    /** 20 bytes; all that firmware before Intel AMT 6 knows. */
    SHA1(1, "SHA-1", 20),
    /** 32 bytes. */
    SHA256(2, "SHA-256", 32),
    /** 48 bytes. */
    SHA384(3, "SHA-384", 48);

    private final int number;
    private final String algorithm;
    private final int length;

    Kind(int number, String algorithm, int length) {
      this.number = number;
      this.algorithm = algorithm;
      this.length = length;
    }

    /** HashType. */
    public int number() {
      return number;
    }

    /** Bytes of such a hash. */
    public int length() {
      return length;
    }

    /**
     * The kind of a number.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Kind of(int number) {
      return Arrays.stream(values())
          .filter(kind -> kind.number == number)
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException("no kind of hash has number " + number));
    }

    byte[] hash(byte[] content) {
      try {
        return MessageDigest.getInstance(algorithm).digest(content);
      } catch (NoSuchAlgorithmException impossible) {
        throw new IllegalStateException("every JDK has " + algorithm, impossible);
      }
    }
  }

  /** Checks the length. */
  public RootHash {
    if (hash.length != kind.length()) {
      throw new IllegalArgumentException(kind + " has " + kind.length() + " bytes");
    }
    hash = hash.clone();
  }

  /** The hash of a root that somebody adds to a PC. */
  public static RootHash of(String name, Kind kind, X509Certificate root)
      throws GeneralSecurityException {
    return new RootHash(name, kind, kind.hash(root.getEncoded()), false, true);
  }

  /** The hashes that a PC comes with; of made-up roots to which nobody has the key. */
  public static List<RootHash> factory(Kind kind) {
    return FACTORY_NAMES.stream()
        .map(name -> new RootHash(name, kind, kind.hash(name.getBytes(UTF_8)), true, true))
        .toList();
  }

  /** Whether a certificate is the one, and the hash counts. */
  public boolean isOf(X509Certificate certificate) throws GeneralSecurityException {
    return enabled && MessageDigest.isEqual(hash, kind.hash(certificate.getEncoded()));
  }

  @Override
  public byte[] hash() {
    return hash.clone();
  }

  /** In base64, as HashData is told. */
  public String base64() {
    return Base64.getEncoder().encodeToString(hash);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RootHash that && kind == that.kind && Arrays.equals(hash, that.hash);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(hash);
  }
}
