package org.mayday.web.soap;

import com.sun.xml.ws.developer.SchemaValidation;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.jws.WebService;
import jakarta.xml.ws.WebServiceContext;
import java.util.List;
import java.util.UUID;
import org.mayday.image.boundary.DiskImage;
import org.mayday.image.boundary.ImageLibrary;
import org.mayday.image.boundary.ImageUpload;
import org.mayday.image.boundary.ImageUploads;
import org.mayday.image.boundary.UnknownImage;
import org.mayday.staff.boundary.Role;
import org.mayday.web.soap.fault.InvalidRequestFault;
import org.mayday.web.soap.fault.NotAllowedFault;
import org.mayday.web.soap.fault.NotFoundFault;
import org.mayday.web.soap.images.Image;
import org.mayday.web.soap.images.ImageKind;
import org.mayday.web.soap.images.ImageState;
import org.mayday.web.soap.images.ImagesPortType;
import org.mayday.web.soap.images.Upload;

/** The images that can be lent to PCs, over SOAP (docs/wsdl/images.wsdl). */
@WebService(
    endpointInterface = "org.mayday.web.soap.images.ImagesPortType",
    targetNamespace = "urn:mayday:images:1",
    serviceName = "ImagesService",
    portName = "ImagesPort",
    wsdlLocation = "WEB-INF/wsdl/images.wsdl")
@SchemaValidation(handler = ContractCheck.class, outbound = false)
public class ImagesPort implements ImagesPortType {
  @Inject ImageLibrary library;
  @Inject ImageUploads uploads;
  @Resource WebServiceContext context;

  @Override
  public List<Image> listImages() throws InvalidRequestFault, NotAllowedFault {
    return new Reception(context)
        .ask(Role.TECHNICIAN, library::list).stream().map(ImagesPort::of).toList();
  }

  @Override
  public List<Upload> listUploads() throws InvalidRequestFault, NotAllowedFault {
    return new Reception(context)
        .ask(Role.SUPERVISOR, uploads::list).stream().map(ImagesPort::of).toList();
  }

  @Override
  public void removeImage(UUID id) throws InvalidRequestFault, NotAllowedFault, NotFoundFault {
    try {
      new Reception(context)
          .ask(
              Role.SUPERVISOR,
              () -> {
                library.remove(id);
                return id;
              });
    } catch (UnknownImage e) {
      throw Problems.notFound(e.getMessage());
    }
  }

  private static Upload of(ImageUpload upload) {
    Upload told = new Upload();
    told.setId(upload.id());
    told.setName(upload.name());
    told.setBytes(upload.bytes());
    told.setReceived(upload.received());
    told.setModified(upload.sourceTime());
    told.setBegunBy(upload.by());
    told.setBegunAt(upload.beganAt());
    told.setChangedAt(upload.changedAt());
    return told;
  }

  private static Image of(DiskImage image) {
    Image told = new Image();
    told.setId(image.id());
    told.setName(image.name());
    told.setKind(ImageKind.valueOf(image.kind().name()));
    told.setBytes(image.bytes());
    told.setSha256(image.sha256());
    told.setAddedBy(image.by());
    told.setAddedAt(image.addedAt());
    told.setState(ImageState.valueOf(image.state().name()));
    return told;
  }
}
