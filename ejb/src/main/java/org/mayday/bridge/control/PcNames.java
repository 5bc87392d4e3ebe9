package org.mayday.bridge.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mayday.announcement.control.Transactions;
import org.mayday.bridge.boundary.BridgeRefused;
import org.mayday.bridge.boundary.BridgeRefused.Kind;
import org.mayday.fleet.control.PlatformCard;
import org.mayday.fleet.control.PlatformDirectory;

/** Finds PCs by what a console calls them. */
@Dependent
public class PcNames {
  private static final int UUID_LENGTH = 36;
  private static final int LONGEST = 200;

  private final PlatformDirectory directory;
  private final Transactions transactions;

  @Inject
  public PcNames(PlatformDirectory directory, Transactions transactions) {
    this.directory = directory;
    this.transactions = transactions;
  }

  /**
   * The registered PC with this UUID, or with this name in any case.
   *
   * @throws BridgeRefused if several have the name
   */
  public Optional<UUID> find(String pc) throws BridgeRefused {
    if (pc.isEmpty() || pc.length() > LONGEST) {
      return Optional.empty();
    }
    Optional<UUID> uuid = uuid(pc);
    if (uuid.isPresent()) {
      return transactions.within(() -> directory.find(uuid.get())).map(PlatformCard::uuid);
    }
    List<UUID> found = transactions.within(() -> directory.called(pc, 2));
    if (found.size() > 1) {
      throw new BridgeRefused(
          Kind.AMBIGUOUS, "Several PCs are called " + pc + ". Use the UUID instead.");
    }
    return found.stream().findFirst();
  }

  private static Optional<UUID> uuid(String text) {
    try {
      return text.length() == UUID_LENGTH ? Optional.of(UUID.fromString(text)) : Optional.empty();
    } catch (IllegalArgumentException name) {
      return Optional.empty();
    }
  }
}
