package org.mayday.doors.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.mayday.fleet.control.PlatformCard;
import org.mayday.fleet.control.PlatformDirectory;

/**
 * Finds PCs by what consoles call them: the UUID; the name; the host name of a PC that is kept with
 * its domain, or the other way round; or the address from which its newest tunnel came. The first
 * that finds anything counts. Needs a transaction.
 */
@Dependent
public class PcNames {
  private static final int UUID_LENGTH = 36;
  private static final int ENOUGH = 2;

  private final PlatformDirectory directory;

  @Inject
  public PcNames(PlatformDirectory directory) {
    this.directory = directory;
  }

  /** The PCs that can be meant, two at most. */
  public List<UUID> find(String target) {
    if (target.length() == UUID_LENGTH) {
      try {
        UUID uuid = UUID.fromString(target);
        return directory.find(uuid).map(PlatformCard::uuid).stream().toList();
      } catch (IllegalArgumentException name) {
        return named(target);
      }
    }
    return named(target);
  }

  private List<UUID> named(String target) {
    List<UUID> found = directory.called(target, ENOUGH);
    if (found.isEmpty() && !isAddress(target)) {
      int dot = target.indexOf('.');
      found =
          dot < 0
              ? directory.hosts(target, ENOUGH)
              : directory.called(target.substring(0, dot), ENOUGH);
    }
    return found.isEmpty() && isAddress(target) ? directory.at(target, ENOUGH) : found;
  }

  private static boolean isAddress(String target) {
    return target.indexOf(':') >= 0 || target.matches("[0-9.]+");
  }
}
