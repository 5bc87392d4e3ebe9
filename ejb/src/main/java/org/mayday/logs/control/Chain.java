package org.mayday.logs.control;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationFailed.Kind;

/** Certificates as the firmware takes them: in DER, one after the other. */
final class Chain {
  private Chain() {}

  /** The certificates of a PEM text. */
  static List<byte[]> of(String pem) throws OperationFailed {
    try {
      List<byte[]> encoded = new ArrayList<>();
      for (Certificate one :
          CertificateFactory.getInstance("X.509")
              .generateCertificates(
                  new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)))) {
        encoded.add(one.getEncoded());
      }
      if (!encoded.isEmpty()) {
        return encoded;
      }
    } catch (CertificateException e) {
      throw none(e);
    }
    throw none(null);
  }

  /** All of them as one base64 text. */
  static String base64(List<byte[]> chain) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    chain.forEach(one -> all.write(one, 0, one.length));
    return Base64.getEncoder().encodeToString(all.toByteArray());
  }

  private static OperationFailed none(Throwable cause) {
    return new OperationFailed(
        Kind.NOT_OFFERED, "The certificate must be a text in PEM, with the chain after it.", cause);
  }
}
