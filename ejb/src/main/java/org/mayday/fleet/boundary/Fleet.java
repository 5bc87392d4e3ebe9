package org.mayday.fleet.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.io.Reader;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The PCs that the help desk knows. */
@Stateless
@RolesAllowed("viewer")
public class Fleet {

  /**
   * Registers a PC.
   *
   * @throws InvalidPlatform if a value is out of bounds, the UUID is not one of a single PC, or it
   *     is known already
   */
  @RolesAllowed("supervisor")
  public Platform register(NewPlatform platform) {
    throw new UnsupportedOperationException();
  }

  /**
   * Registers the new PCs of a CSV file and changes the known ones; all or nothing. The first line
   * names the columns: uuid, name, mps_username, mps_password, amt_username, amt_password, tags
   * (separated by ';').
   *
   * @param csv at most 200,000 lines; not closed
   */
  @RolesAllowed("supervisor")
  public ImportReport importCsv(Reader csv) {
    throw new UnsupportedOperationException();
  }

  /** A page of PCs. */
  public PlatformPage find(PlatformQuery query) {
    throw new UnsupportedOperationException();
  }

  /** The PC with this UUID. */
  public Optional<Platform> get(UUID platform) {
    throw new UnsupportedOperationException();
  }

  /**
   * Forgets a PC and its credentials; its tunnel is closed.
   *
   * @throws UnknownPlatform if there is none
   */
  @RolesAllowed("administrator")
  public void remove(UUID platform) {
    throw new UnsupportedOperationException();
  }

  /**
   * Lets a PC log in, or not; the tunnel of one that no longer may is closed.
   *
   * @throws UnknownPlatform if there is none
   */
  @RolesAllowed("supervisor")
  public void enable(UUID platform, boolean enabled) {
    throw new UnsupportedOperationException();
  }

  /**
   * Changes what is not null in the change.
   *
   * @throws UnknownPlatform if there is none
   * @throws InvalidPlatform if a value is out of bounds
   */
  @RolesAllowed("supervisor")
  public Platform change(UUID platform, PlatformChange change) {
    throw new UnsupportedOperationException();
  }

  /** All tags in use, sorted. */
  public List<String> tags() {
    throw new UnsupportedOperationException();
  }
}
