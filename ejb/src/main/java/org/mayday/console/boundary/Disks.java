package org.mayday.console.boundary;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mayday.console.control.DiskBoots;
import org.mayday.console.control.Lendings;
import org.mayday.image.boundary.ImageKind;
import org.mayday.operation.boundary.OperationFailed;

/**
 * Disks that programs lend to PCs. What a program lends stays lent until it is taken back, nobody
 * has used it for a while ({@code mayday.console.idle}), or the tunnel is lost.
 */
@Stateless
@RolesAllowed("technician")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Disks {
  @Resource SessionContext context;
  @Inject Lendings lendings;
  @Inject DiskBoots boots;

  /**
   * Puts an image of the library into its drive; lends the drives first if nobody does.
   *
   * @throws OperationFailed if the PC does not take the drives, or somebody else lends it some
   * @throws org.mayday.fleet.boundary.UnknownPlatform if there is no such PC
   * @throws org.mayday.image.boundary.UnknownImage if there is no such image
   */
  public Lending insert(UUID platform, UUID image) throws OperationFailed {
    lendings.insert(platform, image, me(), context.isCallerInRole("supervisor"));
    return lendings.now(platform);
  }

  /** The same, and has the PC boot from it. A boot that fails leaves the image in its drive. */
  public Lending boot(UUID platform, UUID image, BootWay way) throws OperationFailed {
    ImageKind drive = lendings.insert(platform, image, me(), context.isCallerInRole("supervisor"));
    boots.boot(platform, drive, way, me());
    return lendings.now(platform);
  }

  /**
   * Has a PC boot from a drive that is lent to it already.
   *
   * @throws OperationFailed if the PC does not do it
   */
  public void bootFrom(UUID platform, ImageKind drive, BootWay way) throws OperationFailed {
    boots.boot(platform, drive, way, me());
  }

  /** What is lent to a PC, by whomever. */
  public Lending now(UUID platform) {
    return lendings.now(platform);
  }

  /**
   * Takes what is in a drive out of it.
   *
   * @param drive null for both
   * @throws NothingLent if no drives are lent
   * @throws OperationFailed if somebody else lends them
   */
  public Lending eject(UUID platform, @Nullable ImageKind drive) throws OperationFailed {
    lendings.eject(platform, drive, me(), context.isCallerInRole("supervisor"));
    return lendings.now(platform);
  }

  /**
   * Takes the drives back that a program lends.
   *
   * @throws NothingLent if none does
   * @throws OperationFailed if somebody else's does
   */
  public void end(UUID platform) throws OperationFailed {
    lendings.end(platform, me(), context.isCallerInRole("supervisor"));
  }

  private String me() {
    return context.getCallerPrincipal().getName();
  }
}
