package org.mayday.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.mayday.console.boundary.BootWay;
import org.mayday.console.boundary.Disks;
import org.mayday.image.boundary.ImageKind;
import org.mayday.operation.boundary.BadArguments;
import org.mayday.operation.boundary.FirmwareOperations;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationOrder;
import org.mayday.operation.boundary.RoleMissing;
import org.mayday.operation.boundary.Sheet;
import org.mayday.power.boundary.Power;
import org.mayday.power.boundary.PowerAction;
import org.primefaces.PrimeFaces;

/** Boots a PC from a drive that is lent to it, in the ways that it offers. */
@Named
@RequestScoped
public class DiskBoot {
  private static final Logger LOG = System.getLogger(DiskBoot.class.getName());
  private static final Set<PowerAction> GRACEFUL =
      Set.of(PowerAction.SOFT_RESET, PowerAction.SOFT_CYCLE, PowerAction.SOFT_CYCLE_MECHANICAL);

  @Inject FirmwareOperations operations;
  @Inject Disks disks;
  @Inject Power power;
  @Inject Asked asked;
  @Inject ConsentPanel consent;
  @Inject Told told;

  /** Asks the PC what it offers, and tells the page; a PC that does not answer offers nothing. */
  public void ways() {
    UUID pc = asked.id("pc");
    try {
      Sheet can =
          operations.perform(new OperationOrder(pc, "boot.capabilities", Map.of(), null)).sheet();
      boolean polite = power.state(pc).offered().stream().anyMatch(GRACEFUL::contains);
      tell("serial", offered(can, "useSol"));
      tell("secure", offered(can, "enforceSecureBoot"));
      tell("graceful", polite);
      tell("asked", true);
    } catch (OperationFailed | BadArguments | RoleMissing e) {
      LOG.log(Level.DEBUG, "What {0} can boot is not known: {1}", pc, e.getMessage());
    }
  }

  private static boolean offered(Sheet capabilities, String option) {
    return capabilities.value("options", option).filter("yes"::equals).isPresent();
  }

  private static void tell(String name, boolean value) {
    PrimeFaces.current().ajax().addCallbackParam(name, value);
  }

  /** Boots the PC from the drive and in the way that the page named. */
  public void boot() {
    UUID pc = asked.id("pc");
    ImageKind drive = ImageKind.valueOf(asked.text("drive"));
    boolean graceful = "GRACEFUL".equals(asked.text("restart"));
    boolean serial = Boolean.parseBoolean(asked.text("serial"));
    boolean secure = Boolean.parseBoolean(asked.text("secure"));
    if (told.attempt(
            () -> {
              disks.bootFrom(pc, drive, new BootWay(graceful, serial, secure));
              return true;
            })
        != null) {
      told.done(graceful ? "disk.shuttingDown" : "disk.booting");
    } else {
      consent.explain(pc);
    }
  }
}
