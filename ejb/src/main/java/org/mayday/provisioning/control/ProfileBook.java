package org.mayday.provisioning.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.mayday.aspect.boundary.Setting;
import org.mayday.aspect.control.SettingRules;
import org.mayday.operation.boundary.BadArguments;
import org.mayday.provisioning.boundary.Profile;
import org.mayday.provisioning.boundary.ProfileContent;
import org.mayday.provisioning.boundary.UnknownProfile;
import org.mayday.provisioning.entity.ProfileRow;
import org.mayday.vault.control.SealedTexts;

/** The profiles and their versions. Needs a transaction. */
@Dependent
public class ProfileBook {
  /** The longest name. */
  static final int LONGEST_NAME = 64;

  private static final int MOST = 100;

  private final EntityManager entityManager;
  private final Clock clock;
  private final SettingRules rules;
  private final SealedTexts seal;
  private final StandingCounts counts;

  @Inject
  public ProfileBook(
      EntityManager entityManager,
      Clock clock,
      SettingRules rules,
      SealedTexts seal,
      StandingCounts counts) {
    this.entityManager = entityManager;
    this.clock = clock;
    this.rules = rules;
    this.seal = seal;
    this.counts = counts;
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
        .map(row -> profile(row, ProfileBook::told))
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
   * A version of one, with its secrets.
   *
   * @throws UnknownProfile if there is none
   */
  Profile version(String name, int version) {
    ProfileRow row = entityManager.find(ProfileRow.class, new ProfileRow.Key(name, version));
    if (row == null) {
      throw new UnknownProfile(name);
    }
    return profile(row, this::opened);
  }

  /** Adds one, or makes its next version; what would change nothing makes none. */
  public Profile save(String said, ProfileContent content, String who) {
    String name = said.strip();
    if (!name.matches("[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]*") || name.length() > LONGEST_NAME) {
      throw new BadArguments(
          "The name of a profile has 1 to 64 letters, digits, spaces, hyphens and dots.");
    }
    Optional<Profile> before = row(name).map(row -> profile(row, this::opened));
    List<Setting> former = before.map(it -> it.content().settings()).orElse(List.of());
    ProfileContent wanted = content.with(rules.checked(content.settings(), former));
    if (before.filter(known -> known.content().equals(wanted)).isPresent()) {
      return newest(name);
    }
    if (before.isEmpty() && newest().size() >= MOST) {
      throw new BadArguments("There can be 100 profiles at most.");
    }
    int version = before.map(Profile::version).orElse(0) + 1;
    String text = KeptText.of(wanted.with(sealed(name, wanted.settings())));
    ProfileRow row = new ProfileRow(name, version, text, who, clock.instant());
    entityManager.persist(row);
    entityManager.flush();
    return profile(row, ProfileBook::told);
  }

  /** Deletes one that no PC has. */
  public void delete(String name) {
    newest(name);
    long having = counts.having(name);
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
    return row(name).map(row -> profile(row, ProfileBook::told));
  }

  private Optional<ProfileRow> row(String name) {
    return entityManager
        .createQuery(
            "select p from ProfileRow p where p.name = :name order by p.version desc",
            ProfileRow.class)
        .setParameter("name", name)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  private static Profile profile(
      ProfileRow row, BiFunction<String, List<Setting>, List<Setting>> secrets) {
    ProfileContent content = KeptText.profile(row.content());
    return new Profile(
        row.name(),
        row.version(),
        content.with(secrets.apply(row.name(), content.settings())),
        row.changedBy(),
        row.changedAt());
  }

  private static List<Setting> told(String profile, List<Setting> settings) {
    return settings.stream().map(Setting::told).toList();
  }

  private List<Setting> opened(String profile, List<Setting> settings) {
    return settings.stream()
        .map(it -> it.secrets((parameter, text) -> seal.open(text, owner(profile))))
        .toList();
  }

  private List<Setting> sealed(String profile, List<Setting> settings) {
    return settings.stream()
        .map(it -> it.secrets((parameter, text) -> seal.seal(text, owner(profile))))
        .toList();
  }

  /** Whose the secrets of a profile are: they cannot be opened as another one's. */
  private static UUID owner(String profile) {
    return UUID.nameUUIDFromBytes(("profile " + profile).getBytes(StandardCharsets.UTF_8));
  }
}
