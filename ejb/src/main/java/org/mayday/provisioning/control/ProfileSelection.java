package org.mayday.provisioning.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.mayday.announcement.control.Transactions;
import org.mayday.batch.boundary.BatchOrder;
import org.mayday.fleet.boundary.PlatformPage;
import org.mayday.fleet.boundary.PlatformQuery;
import org.mayday.fleet.boundary.PlatformSort;
import org.mayday.fleet.control.PlatformCard;
import org.mayday.fleet.control.PlatformDirectory;
import org.mayday.fleet.control.PlatformSearch;
import org.mayday.operation.boundary.BadArguments;
import org.mayday.provisioning.boundary.ProfilePcs;
import org.mayday.provisioning.boundary.ProfileWork;
import org.mayday.provisioning.entity.ProfileSetupRow;

/**
 * On which PCs something is done with a profile. Only applying it concerns PCs that do not have it.
 */
@Dependent
public class ProfileSelection {
  private static final int STEP = PlatformQuery.MAX_LIMIT;

  private final EntityManager entityManager;
  private final Transactions transactions;
  private final ProfileBook profiles;
  private final PlatformSearch search;
  private final PlatformDirectory directory;

  @Inject
  public ProfileSelection(
      EntityManager entityManager,
      Transactions transactions,
      ProfileBook profiles,
      PlatformSearch search,
      PlatformDirectory directory) {
    this.entityManager = entityManager;
    this.transactions = transactions;
    this.profiles = profiles;
    this.search = search;
    this.directory = directory;
  }

  /**
   * The PCs, by name where they are searched for.
   *
   * @throws org.mayday.provisioning.boundary.UnknownProfile if there is no such profile
   * @throws BadArguments if they are more than a batch can have
   */
  public List<UUID> of(String profile, ProfileWork work, ProfilePcs which) {
    return transactions.within(() -> chosen(profile, work, which));
  }

  private List<UUID> chosen(String profile, ProfileWork work, ProfilePcs which) {
    int newest = profiles.newest(profile).version();
    Map<UUID, ProfileSetupRow> having = having(profile);
    List<UUID> named = which.isAllThatHaveIt() ? known(List.copyOf(having.keySet())) : named(which);
    Predicate<UUID> fits =
        work == ProfileWork.APPLY && !which.olderOnly() && !which.isAllThatHaveIt()
            ? pc -> true
            : having::containsKey;
    List<UUID> chosen =
        named.stream()
            .filter(fits)
            .filter(pc -> !which.olderOnly() || having.get(pc).version() < newest)
            .filter(pc -> work != ProfileWork.CONTINUE || !isDone(having.get(pc)))
            .toList();
    if (chosen.size() > BatchOrder.MOST) {
      throw new BadArguments("These are more than 10,000 PCs. Choose fewer of them at a time.");
    }
    return chosen;
  }

  private static boolean isDone(ProfileSetupRow row) {
    return row.state().equals(Job.State.DONE.name());
  }

  private Map<UUID, ProfileSetupRow> having(String profile) {
    return entityManager
        .createQuery(
            "select s from ProfileSetupRow s where s.profile = :profile", ProfileSetupRow.class)
        .setParameter("profile", profile)
        .getResultStream()
        .collect(Collectors.toMap(ProfileSetupRow::platform, Function.identity()));
  }

  private List<UUID> named(ProfilePcs which) {
    return which.platforms().isEmpty() ? found(which) : which.platforms();
  }

  private List<UUID> found(ProfilePcs which) {
    List<UUID> found = new ArrayList<>();
    PlatformPage page;
    do {
      page =
          search.find(
              new PlatformQuery(
                  which.search(), null, which.tag(), PlatformSort.NAME, false, found.size(), STEP));
      page.platforms().forEach(pc -> found.add(pc.uuid()));
    } while (page.platforms().size() == STEP);
    return found;
  }

  /** Of these by name; those that were removed meanwhile are left out. */
  private List<UUID> known(List<UUID> platforms) {
    List<PlatformCard> known = new ArrayList<>();
    for (int from = 0; from < platforms.size(); from += STEP) {
      List<UUID> some = platforms.subList(from, Math.min(from + STEP, platforms.size()));
      known.addAll(directory.find(some).values());
    }
    return known.stream()
        .sorted(Comparator.comparing(PlatformCard::name).thenComparing(PlatformCard::uuid))
        .map(PlatformCard::uuid)
        .toList();
  }
}
