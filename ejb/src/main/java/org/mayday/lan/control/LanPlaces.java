package org.mayday.lan.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mayday.fleet.control.PlatformDirectory;
import org.mayday.lan.entity.LanPlaceRow;
import org.mayday.setup.control.SetupSearch;

/** Where PCs were found last in the network. Needs a transaction. */
@Dependent
public class LanPlaces {
  private final EntityManager entityManager;
  private final SetupSearch setups;
  private final PlatformDirectory directory;
  private final Clock clock;

  @Inject
  public LanPlaces(
      EntityManager entityManager, SetupSearch setups, PlatformDirectory directory, Clock clock) {
    this.entityManager = entityManager;
    this.setups = setups;
    this.directory = directory;
    this.clock = clock;
  }

  /** A PC was found at an address, so that none of the others is there any more. */
  void seen(UUID platform, String address) {
    entityManager
        .createQuery("delete from LanPlaceRow p where p.address = :address and p.platform <> :pc")
        .setParameter("address", address)
        .setParameter("pc", platform.toString())
        .executeUpdate();
    LanPlaceRow row = entityManager.find(LanPlaceRow.class, platform.toString());
    if (row == null) {
      row = new LanPlaceRow(platform);
      entityManager.persist(row);
    }
    row.seen(address, clock.instant());
  }

  /** The PC that was found at an address last, or was set up there. */
  Optional<UUID> platformAt(String address) {
    return entityManager
        .createQuery(
            "select p from LanPlaceRow p where p.address = :address order by p.seenAt desc",
            LanPlaceRow.class)
        .setParameter("address", address)
        .setMaxResults(1)
        .getResultStream()
        .map(LanPlaceRow::platform)
        .findFirst()
        .or(() -> setups.at(address));
  }

  /** The only PC that the help desk calls so. */
  Optional<UUID> called(String name) {
    List<UUID> found = directory.called(name, 2);
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  /** Where a PC was found last, or was set up; empty if neither. */
  Optional<String> of(UUID platform) {
    return Optional.ofNullable(entityManager.find(LanPlaceRow.class, platform.toString()))
        .map(LanPlaceRow::address)
        .or(() -> setups.addressOf(platform));
  }
}
