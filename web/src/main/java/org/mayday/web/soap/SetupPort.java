package org.mayday.web.soap;

import com.sun.xml.ws.developer.SchemaValidation;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.jws.WebService;
import jakarta.xml.ws.Holder;
import jakarta.xml.ws.WebServiceContext;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mayday.setup.boundary.NewPcPage;
import org.mayday.setup.boundary.NewPcs;
import org.mayday.setup.boundary.ProvisioningCertificates;
import org.mayday.setup.boundary.UnknownCertificate;
import org.mayday.setup.boundary.UnknownNewPc;
import org.mayday.setup.boundary.UnsuitableCertificate;
import org.mayday.staff.boundary.Role;
import org.mayday.web.soap.fault.InvalidRequestFault;
import org.mayday.web.soap.fault.NotAllowedFault;
import org.mayday.web.soap.fault.NotFoundFault;
import org.mayday.web.soap.setup.Certificate;
import org.mayday.web.soap.setup.NewPc;
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
  private static final int LIMIT = 100;

  @Inject ProvisioningCertificates certificates;
  @Inject NewPcs newPcs;
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
    done(Role.ADMINISTRATOR, () -> certificates.remove(id));
  }

  @Override
  public void listNewPcs(
      @Nullable Integer offset,
      @Nullable Integer limit,
      Holder<List<NewPc>> newPc,
      Holder<Long> total)
      throws InvalidRequestFault, NotAllowedFault {
    NewPcPage page =
        new Reception(context)
            .ask(
                Role.SUPERVISOR,
                () -> newPcs.find(offset == null ? 0 : offset, limit == null ? LIMIT : limit));
    newPc.value = page.pcs().stream().map(SetupTypes::of).toList();
    total.value = page.total();
  }

  @Override
  public void forgetNewPc(UUID platform)
      throws InvalidRequestFault, NotAllowedFault, NotFoundFault {
    done(Role.SUPERVISOR, () -> newPcs.forget(platform));
  }

  private void done(Role role, Runnable work)
      throws InvalidRequestFault, NotAllowedFault, NotFoundFault {
    try {
      new Reception(context)
          .ask(
              role,
              () -> {
                work.run();
                return true;
              });
    } catch (UnknownCertificate | UnknownNewPc e) {
      throw Problems.notFound(e.getMessage());
    }
  }
}
