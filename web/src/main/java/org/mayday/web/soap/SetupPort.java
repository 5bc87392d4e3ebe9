package org.mayday.web.soap;

import com.sun.xml.ws.developer.SchemaValidation;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.jws.WebService;
import jakarta.xml.ws.WebServiceContext;
import java.util.List;
import java.util.UUID;
import org.mayday.setup.boundary.ProvisioningCertificates;
import org.mayday.setup.boundary.UnknownCertificate;
import org.mayday.setup.boundary.UnsuitableCertificate;
import org.mayday.staff.boundary.Role;
import org.mayday.web.soap.fault.InvalidRequestFault;
import org.mayday.web.soap.fault.NotAllowedFault;
import org.mayday.web.soap.fault.NotFoundFault;
import org.mayday.web.soap.setup.Certificate;
import org.mayday.web.soap.setup.SetupPortType;

/** Setting up new PCs over SOAP (docs/wsdl/setup.wsdl). */
@WebService(
    endpointInterface = "org.mayday.web.soap.setup.SetupPortType",
    targetNamespace = "urn:mayday:setup:1",
    serviceName = "SetupService",
    portName = "SetupPort",
    wsdlLocation = "WEB-INF/wsdl/setup.wsdl")
@SchemaValidation(handler = ContractCheck.class, outbound = false)
public class SetupPort implements SetupPortType {
  @Inject ProvisioningCertificates certificates;
  @Resource WebServiceContext context;

  @Override
  public List<Certificate> listCertificates() throws InvalidRequestFault, NotAllowedFault {
    return new Reception(context)
        .ask(Role.SUPERVISOR, () -> certificates.all().stream().map(SetupTypes::of).toList());
  }

  @Override
  public Certificate addCertificate(byte[] pkcs12, String password)
      throws InvalidRequestFault, NotAllowedFault {
    try {
      return new Reception(context)
          .ask(Role.ADMINISTRATOR, () -> SetupTypes.of(certificates.add(pkcs12, password)));
    } catch (UnsuitableCertificate e) {
      throw Problems.invalid(e.getMessage());
    }
  }

  @Override
  public void removeCertificate(UUID id)
      throws InvalidRequestFault, NotAllowedFault, NotFoundFault {
    try {
      new Reception(context)
          .ask(
              Role.ADMINISTRATOR,
              () -> {
                certificates.remove(id);
                return id;
              });
    } catch (UnknownCertificate e) {
      throw Problems.notFound(e.getMessage());
    }
  }
}
