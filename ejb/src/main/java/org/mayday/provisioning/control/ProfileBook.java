package org.mayday.provisioning.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.mayday.operation.boundary.BadArguments;
import org.mayday.provisioning.boundary.Profile;
import org.mayday.provisioning.boundary.ProfileContent;
import org.mayday.provisioning.boundary.UnknownProfile;
import org.mayday.provisioning.entity.ProfileRow;

/** The profiles and their versions. Needs a transaction. */
@Dependent
public class ProfileBook {
  /** The longest name. */
  static final int LONGEST_NAME = 64;

  private static final int MOST = 100;

  private final EntityManager entityManager;
  private final Clock clock;

  @Inject
  public ProfileBook(EntityManager entityManager, Clock clock) {
    this.entityManager = entityManager;
    this.clock = clock;
  }

  /** The newest version of each, by name. */
  public List<Profile> newest() {
    return entityManager
        .createQuery(
            "select p from ProfileRow p where p.version ="
                + " (select max(q.version) from ProfileRow q where q.name = p.name)"
                + " order by p.name",
            ProfileRow.class)
        .getResultStream()
        .map(ProfileBook::profile)
        .toList();
  }

  /**
   * The newest version of one.
   *
   * @throws UnknownProfile if there is none
   */
  public Profile newest(String name) {
    return find(name).orElseThrow(() -> new UnknownProfile(name));
  }

  /**
   * A version of one.
   *
   * @throws UnknownProfile if there is none
   */
  Profile version(String name, int version) {
    ProfileRow row = entityManager.find(ProfileRow.class, new ProfileRow.Key(name, version));
    if (row == null) {
      throw new UnknownProfile(name);
    }
    return profile(row);
  }

  /** Adds one, or makes its next version; what would change nothing makes none. */
  public Profile save(String said, ProfileContent content, String who) {
    String name = said.strip();
    if (!name.matches("[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]*") || name.length() > LONGEST_NAME) {
      throw new BadArguments(
          "The name of a profile has 1 to 64 letters, digits, spaces, hyphens and dots.");
    }
    Optional<Profile> before = find(name);
    if (before.filter(known -> known.content().equals(content)).isPresent()) {
      return before.get();
    }
    if (before.isEmpty() && newest().size() >= MOST) {
      throw new BadArguments("There can be 100 profiles at most.");
    }
    int version = before.map(Profile::version).orElse(0) + 1;
    ProfileRow row = new ProfileRow(name, version, KeptText.of(content), who, clock.instant());
    entityManager.persist(row);
    entityManager.flush();
    return profile(row);
  }

  /** Deletes one that no PC has. */
  public void delete(String name) {
    newest(name);
    long having =
        entityManager
            .createQuery(
                "select count(s) from ProfileSetupRow s where s.profile = :name", Long.class)
            .setParameter("name", name)
            .getSingleResult();
    if (having > 0) {
      throw new BadArguments(
          "%d PCs have this profile. Remove it from them, or apply another one, first."
              .formatted(having));
    }
    entityManager
        .createQuery("delete from ProfileRow p where p.name = :name")
        .setParameter("name", name)
        .executeUpdate();
  }

  private Optional<Profile> find(String name) {
    return entityManager
        .createQuery(
            "select p from ProfileRow p where p.name = :name order by p.version desc",
            ProfileRow.class)
        .setParameter("name", name)
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .map(ProfileBook::profile);
  }

  private static Profile profile(ProfileRow row) {
    return new Profile(
        row.name(),
        row.version(),
        KeptText.profile(row.content()),
        row.changedBy(),
        row.changedAt());
  }
}
