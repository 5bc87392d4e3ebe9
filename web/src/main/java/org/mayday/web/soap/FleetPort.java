package org.mayday.web.soap;

import com.sun.xml.ws.developer.SchemaValidation;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.jws.WebService;
import jakarta.xml.ws.WebServiceContext;
import java.io.StringReader;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.mayday.authority.boundary.Authority;
import org.mayday.diagnosis.boundary.Diagnoses;
import org.mayday.fleet.boundary.AmtPasswords;
import org.mayday.fleet.boundary.ExportRefused;
import org.mayday.fleet.boundary.Fleet;
import org.mayday.fleet.boundary.InvalidPlatform;
import org.mayday.fleet.boundary.UnknownPlatform;
import org.mayday.staff.boundary.Role;
import org.mayday.web.soap.fault.InvalidRequestFault;
import org.mayday.web.soap.fault.NotAllowedFault;
import org.mayday.web.soap.fault.NotFoundFault;
import org.mayday.web.soap.fleet.CheckedCertificate;
import org.mayday.web.soap.fleet.Diagnosis;
import org.mayday.web.soap.fleet.ExportedLogins;
import org.mayday.web.soap.fleet.FleetPortType;
import org.mayday.web.soap.fleet.ImportReport;
import org.mayday.web.soap.fleet.NewPlatform;
import org.mayday.web.soap.fleet.Platform;
import org.mayday.web.soap.fleet.PlatformPage;
import org.mayday.web.soap.fleet.PlatformQuery;

/** The PCs over SOAP (docs/wsdl/fleet.wsdl). */
@WebService(
    endpointInterface = "org.mayday.web.soap.fleet.FleetPortType",
    targetNamespace = "urn:mayday:fleet:1",
    serviceName = "FleetService",
    portName = "FleetPort",
    wsdlLocation = "WEB-INF/wsdl/fleet.wsdl")
@SchemaValidation(handler = ContractCheck.class, outbound = false)
public class FleetPort implements FleetPortType {
  @Inject Fleet fleet;
  @Inject Diagnoses diagnoses;
  @Inject Authority authority;
  @Inject AmtPasswords passwords;
  @Resource WebServiceContext context;

  @Override
  public Platform registerPlatform(NewPlatform platform)
      throws InvalidRequestFault, NotAllowedFault {
    try {
      return new Reception(context)
          .ask(
              Role.SUPERVISOR,
              () -> PlatformTypes.of(fleet.register(PlatformTypes.from(platform))));
    } catch (InvalidPlatform e) {
      throw Problems.invalid(e.getMessage());
    }
  }

  @Override
  public ImportReport importPlatforms(String csv) throws InvalidRequestFault, NotAllowedFault {
    return new Reception(context)
        .ask(Role.SUPERVISOR, () -> PlatformTypes.of(fleet.importCsv(new StringReader(csv))));
  }

  @Override
  public PlatformPage findPlatforms(PlatformQuery query)
      throws InvalidRequestFault, NotAllowedFault {
    return new Reception(context)
        .ask(Role.VIEWER, () -> PlatformTypes.of(fleet.find(PlatformTypes.from(query))));
  }

  @Override
  public Platform getPlatform(UUID uuid)
      throws InvalidRequestFault, NotAllowedFault, NotFoundFault {
    return new Reception(context)
        .ask(Role.VIEWER, () -> fleet.get(uuid).map(PlatformTypes::of))
        .orElseThrow(() -> Problems.notFound("There is no PC " + uuid + "."));
  }

  @Override
  public void removePlatform(UUID uuid) throws InvalidRequestFault, NotAllowedFault, NotFoundFault {
    ask(Role.ADMINISTRATOR, () -> done(() -> fleet.remove(uuid)));
  }

  @Override
  public void setPlatformEnabled(UUID uuid, boolean enabled)
      throws InvalidRequestFault, NotAllowedFault, NotFoundFault {
    ask(Role.SUPERVISOR, () -> done(() -> fleet.enable(uuid, enabled)));
  }

  @Override
  public Diagnosis diagnosePlatform(UUID uuid)
      throws InvalidRequestFault, NotAllowedFault, NotFoundFault {
    return ask(Role.VIEWER, () -> DiagnosisTypes.of(diagnoses.of(uuid)));
  }

  @Override
  public List<CheckedCertificate> checkCertificates() throws InvalidRequestFault, NotAllowedFault {
    return new Reception(context)
        .ask(Role.VIEWER, () -> authority.checked().stream().map(CertificateTypes::of).toList());
  }

  @Override
  public ExportedLogins exportAmtLogin(UUID uuid, String confirmation, String why)
      throws InvalidRequestFault, NotAllowedFault, NotFoundFault {
    return ask(Role.ADMINISTRATOR, () -> LoginTypes.of(passwords.export(uuid, confirmation, why)));
  }

  private <T> T ask(Role role, Supplier<T> work)
      throws InvalidRequestFault, NotAllowedFault, NotFoundFault {
    try {
      return new Reception(context).ask(role, work::get);
    } catch (UnknownPlatform e) {
      throw Problems.notFound(e.getMessage());
    } catch (ExportRefused e) {
      throw Problems.invalid(e.getMessage());
    }
  }

  private static boolean done(Runnable work) {
    work.run();
    return true;
  }
}
