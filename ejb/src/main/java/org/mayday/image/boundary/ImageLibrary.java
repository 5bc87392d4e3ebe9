package org.mayday.image.boundary;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.mayday.image.control.ImageStore;

/** The images that can be lent to PCs. */
@Stateless
@RolesAllowed("technician")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ImageLibrary {
  @Resource SessionContext context;
  @Inject ImageStore store;

  /** All images by name, each with the state in which its file is found now. */
  public List<DiskImage> list() {
    return store.list();
  }

  /**
   * One image.
   *
   * @throws UnknownImage if there is none
   */
  public DiskImage get(UUID image) {
    return store.get(image);
  }

  /**
   * Removes an image for good. A PC that has it in a drive can read it until its session ends.
   *
   * @throws UnknownImage if there is none
   */
  @RolesAllowed("supervisor")
  public void remove(UUID image) {
    store.remove(image, context.getCallerPrincipal().getName());
  }
}
