package org.mayday.security.control;

import jakarta.enterprise.context.Dependent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationInfo;
import org.mayday.operation.boundary.Parameter;
import org.mayday.operation.boundary.Sheet;
import org.mayday.operation.control.Facts;
import org.mayday.operation.control.FirmwareOperation;
import org.mayday.operation.control.Work;
import org.mayday.staff.boundary.Role;
import org.mayday.wsman.WsmanException;

/** Has the firmware sign a request for a certificate, for an authority to answer (RFC 2986). */
@Dependent
public class RequestCertificate implements FirmwareOperation {
  @Override
  public OperationInfo info() {
    return OperationInfo.change("certificates.request", "security")
        .role(Role.SUPERVISOR)
        .deadline(Duration.ofSeconds(60))
        .with(Parameter.text("keyPair", 100), Parameter.text("subject", 250));
  }

  @Override
  public Sheet perform(Work work) throws WsmanException, OperationFailed {
    SigningRequest request = SigningRequest.of(work.arguments().text("subject"));
    CertificateStore.KeyPair pair =
        CertificateStore.of(work.client()).key(work.arguments().text("keyPair"));
    String signed = request.signedBy(work.client(), pair);
    return Sheet.of(
        new Facts().with("keyPair", pair.id()).with("request", pem(signed)).as("signed"));
  }

  private static String pem(String base64) {
    Base64.Encoder lines = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));
    return "-----BEGIN CERTIFICATE REQUEST-----\n"
        + lines.encodeToString(Base64.getMimeDecoder().decode(base64))
        + "\n-----END CERTIFICATE REQUEST-----\n";
  }
}
