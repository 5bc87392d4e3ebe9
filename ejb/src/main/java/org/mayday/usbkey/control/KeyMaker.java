package org.mayday.usbkey.control;

import static java.nio.charset.StandardCharsets.US_ASCII;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mayday.setup.boundary.ProvisioningCertificate;
import org.mayday.setup.boundary.UnknownCertificate;
import org.mayday.setup.control.CertificateBook;
import org.mayday.usbkey.boundary.UsbKeyOrder;

/** Puts into files for USB keys what PCs are to know. Needs a transaction. */
@Dependent
public class KeyMaker {
  private static final int SHA256 = 2;
  private static final String HASH_NAME = "Mayday";

  private final CertificateBook certificates;

  @Inject
  public KeyMaker(CertificateBook certificates) {
    this.certificates = certificates;
  }

  /** Makes one. */
  public byte[] make(UsbKeyOrder order) {
    ProvisioningCertificate certificate =
        order.certificate() == null ? null : certificate(order.certificate());
    List<KeyRecord> records = new ArrayList<>();
    if (order.hosts().isEmpty()) {
      records.add(record(order, certificate));
    }
    for (String host : order.hosts()) {
      int blank = host.indexOf(' ');
      KeyRecord record =
          record(order, certificate)
              .with(KeyVariable.HOST_NAME, blank < 0 ? host : host.substring(0, blank));
      records.add(
          blank < 0 ? record : record.with(KeyVariable.DOMAIN_NAME, host.substring(blank + 1)));
    }
    return KeyFile.encoded(records, order.hosts().isEmpty());
  }

  private ProvisioningCertificate certificate(UUID id) {
    return certificates.all().stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new UnknownCertificate(id));
  }

  private static KeyRecord record(
      UsbKeyOrder order, @Nullable ProvisioningCertificate certificate) {
    KeyRecord record =
        KeyRecord.EMPTY
            .with(KeyVariable.CURRENT_MEBX_PASSWORD, order.currentPassword())
            .with(KeyVariable.NEW_MEBX_PASSWORD, order.newPassword());
    if (certificate != null) {
      record =
          record
              .with(KeyVariable.PKI_DNS_SUFFIX, certificate.suffix())
              .with(KeyVariable.CERTIFICATE_ADDITION, hash(certificate.rootSha256()));
    }
    if (order.server() != null) {
      record =
          record
              .with(KeyVariable.SERVER_ADDRESS, address(order.server()))
              .with(KeyVariable.SERVER_PORT, KeyRecord.number16(order.port()));
    }
    return record.with(KeyVariable.START, new byte[] {(byte) (order.start() ? 1 : 0)});
  }

  /** Algorithm, hash, length of the name, name. */
  private static byte[] hash(String hex) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(SHA256);
    out.writeBytes(HexFormat.of().parseHex(hex));
    out.write(HASH_NAME.length());
    out.writeBytes(HASH_NAME.getBytes(US_ASCII));
    return out.toByteArray();
  }

  /** The last byte in front. */
  private static byte[] address(String dotted) {
    String[] parts = dotted.split("\\.");
    byte[] bytes = new byte[parts.length];
    for (int at = 0; at < parts.length; at++) {
      bytes[parts.length - 1 - at] = (byte) Integer.parseInt(parts[at]);
    }
    return bytes;
  }
}
