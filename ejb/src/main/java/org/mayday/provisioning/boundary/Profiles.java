package org.mayday.provisioning.boundary;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.mayday.aspect.boundary.AspectInfo;
import org.mayday.aspect.control.Aspects;
import org.mayday.audit.boundary.Audited;
import org.mayday.audit.boundary.Detail;
import org.mayday.provisioning.control.OwnProfile;
import org.mayday.provisioning.control.ProfileBook;
import org.mayday.provisioning.control.StandingCounts;
import org.mayday.provisioning.control.StandingSearch;

/** How PCs are set up to call. */
@Stateless
@RolesAllowed("viewer")
public class Profiles {
  @Resource SessionContext context;
  @Inject ProfileBook book;
  @Inject StandingSearch standings;
  @Inject StandingCounts counts;
  @Inject Aspects aspects;
  @Inject OwnProfile own;

  /** The newest version of each profile, by name. */
  public List<Profile> all() {
    return book.newest();
  }

  /**
   * The newest version of a profile.
   *
   * @throws UnknownProfile if there is none
   */
  public Profile get(String name) {
    return book.newest(name);
  }

  /**
   * What of a profile does not lead to this gateway, in sentences, as long as PCs have not found it
   * out. It can be saved all the same: another gateway may be meant.
   */
  public List<String> warnings(ProfileContent content) {
    return own.warnings(content);
  }

  /** What profiles can set in the firmware besides. */
  public List<AspectInfo> aspects() {
    return aspects.infos();
  }

  /**
   * Adds a profile, or makes the next version of one; what would change nothing makes none. PCs
   * keep the version that they have until the new one is applied.
   *
   * @param name 1 to 64 letters, digits, hyphens, dots and spaces
   * @throws org.mayday.operation.boundary.BadArguments if the name does not fit, or there are too
   *     many
   */
  @RolesAllowed("supervisor")
  @Audited("profile.save")
  public Profile save(@Detail String name, @Detail ProfileContent content) {
    return book.save(name, content, context.getCallerPrincipal().getName());
  }

  /**
   * Adds the profile by which users call this gateway, at its own address and from everywhere, or
   * makes its next version if the gateway has another address by now.
   *
   * @throws org.mayday.operation.boundary.BadArguments if the certificate of the gateway names no
   *     host
   */
  @RolesAllowed("supervisor")
  @Audited("profile.own")
  public Profile saveOwn() {
    return own.save(context.getCallerPrincipal().getName());
  }

  /**
   * Deletes a profile that no PC has.
   *
   * @throws UnknownProfile if there is none
   * @throws org.mayday.operation.boundary.BadArguments if PCs have it
   */
  @RolesAllowed("supervisor")
  @Audited("profile.delete")
  public void delete(@Detail String name) {
    book.delete(name);
  }

  /** How PCs stand, those that need somebody first. */
  public List<Standing> standings(StandingQuery asked) {
    return standings.find(asked);
  }

  /** How many PCs have which profile and how far they are, by profile. */
  public List<StandingCount> counts() {
    return counts.all();
  }
}
