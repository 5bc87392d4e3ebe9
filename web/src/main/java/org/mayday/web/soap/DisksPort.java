package org.mayday.web.soap;

import com.sun.xml.ws.developer.SchemaValidation;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.jws.WebService;
import jakarta.xml.ws.WebServiceContext;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mayday.console.boundary.BootWay;
import org.mayday.console.boundary.Lending;
import org.mayday.console.boundary.NothingLent;
import org.mayday.fleet.boundary.UnknownPlatform;
import org.mayday.image.boundary.ImageKind;
import org.mayday.image.boundary.UnknownImage;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.staff.boundary.Role;
import org.mayday.web.soap.disks.Disks;
import org.mayday.web.soap.disks.DisksPortType;
import org.mayday.web.soap.disks.DriveKind;
import org.mayday.web.soap.fault.InvalidRequestFault;
import org.mayday.web.soap.fault.NotAllowedFault;
import org.mayday.web.soap.fault.NotFoundFault;
import org.mayday.web.soap.fault.OperationFault;

/** Disks that programs lend to PCs, over SOAP (docs/wsdl/disks.wsdl). */
@WebService(
    endpointInterface = "org.mayday.web.soap.disks.DisksPortType",
    targetNamespace = "urn:mayday:disks:1",
    serviceName = "DisksService",
    portName = "DisksPort",
    wsdlLocation = "WEB-INF/wsdl/disks.wsdl")
@SchemaValidation(handler = ContractCheck.class, outbound = false)
public class DisksPort implements DisksPortType {
  @Inject org.mayday.console.boundary.Disks disks;
  @Resource WebServiceContext context;

  @Override
  public Disks insertImage(UUID platform, UUID image)
      throws InvalidRequestFault, NotAllowedFault, NotFoundFault, OperationFault {
    return DiskTypes.of(operate(() -> disks.insert(platform, image)));
  }

  @Override
  public Disks bootFromImage(
      UUID platform,
      UUID image,
      @Nullable Boolean graceful,
      @Nullable Boolean serialOverLan,
      @Nullable Boolean secureBoot)
      throws InvalidRequestFault, NotAllowedFault, NotFoundFault, OperationFault {
    BootWay way =
        new BootWay(
            Boolean.TRUE.equals(graceful),
            Boolean.TRUE.equals(serialOverLan),
            Boolean.TRUE.equals(secureBoot));
    return DiskTypes.of(operate(() -> disks.boot(platform, image, way)));
  }

  @Override
  public Disks getDisks(UUID platform) throws InvalidRequestFault, NotAllowedFault, NotFoundFault {
    try {
      return DiskTypes.of(new Reception(context).ask(Role.TECHNICIAN, () -> disks.now(platform)));
    } catch (UnknownPlatform e) {
      throw Problems.notFound(e.getMessage());
    }
  }

  @Override
  public Disks ejectImage(UUID platform, @Nullable DriveKind drive)
      throws InvalidRequestFault, NotAllowedFault, NotFoundFault, OperationFault {
    ImageKind which = drive == null ? null : ImageKind.valueOf(drive.name());
    return DiskTypes.of(operate(() -> disks.eject(platform, which)));
  }

  @Override
  public void endLending(UUID platform)
      throws InvalidRequestFault, NotAllowedFault, NotFoundFault, OperationFault {
    operate(
        () -> {
          disks.end(platform);
          return disks.now(platform);
        });
  }

  private Lending operate(Reception.Work<Lending, OperationFailed> work)
      throws InvalidRequestFault, NotAllowedFault, NotFoundFault, OperationFault {
    try {
      return new Reception(context).ask(Role.TECHNICIAN, work);
    } catch (OperationFailed e) {
      throw Problems.operation(e);
    } catch (UnknownPlatform | UnknownImage | NothingLent e) {
      throw Problems.notFound(e.getMessage());
    }
  }
}
