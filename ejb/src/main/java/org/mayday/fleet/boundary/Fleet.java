package org.mayday.fleet.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.Reader;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mayday.audit.boundary.Audited;
import org.mayday.audit.boundary.Detail;
import org.mayday.audit.boundary.Subject;
import org.mayday.fleet.control.CsvImport;
import org.mayday.fleet.control.PlatformReader;
import org.mayday.fleet.control.PlatformSearch;
import org.mayday.fleet.control.PlatformStore;

/** The PCs that the help desk knows. */
@Stateless
@RolesAllowed("viewer")
public class Fleet {
  @Inject PlatformStore store;
  @Inject PlatformReader reader;
  @Inject PlatformSearch search;
  @Inject CsvImport csvImport;

  /**
   * Registers a PC.
   *
   * @throws InvalidPlatform if a value is out of bounds, the UUID is not one of a single PC, or it
   *     is known already
   */
  @RolesAllowed("supervisor")
  @Audited("fleet.register")
  public Platform register(@Detail NewPlatform platform) {
    store.register(platform);
    return reader.get(platform.uuid()).orElseThrow();
  }

  /**
   * Registers the new PCs of a CSV file and changes the known ones; all or nothing. The first line
   * names the columns: uuid, name, mps_username, mps_password, amt_username, amt_password, tags
   * (separated by ';'), certificate_required (true or false).
   *
   * @param csv at most 200,000 lines; not closed
   */
  @RolesAllowed("supervisor")
  @Audited("fleet.import")
  public ImportReport importCsv(Reader csv) {
    return csvImport.run(csv);
  }

  /** A page of PCs. */
  public PlatformPage find(PlatformQuery query) {
    return search.find(query);
  }

  /** The PC with this UUID. */
  public Optional<Platform> get(UUID platform) {
    return reader.get(platform);
  }

  /**
   * Forgets a PC and its credentials; its tunnel is closed.
   *
   * @throws UnknownPlatform if there is none
   */
  @RolesAllowed("administrator")
  @Audited("fleet.remove")
  public void remove(@Subject UUID platform) {
    store.remove(platform);
  }

  /**
   * Lets a PC log in, or not; the tunnel of one that no longer may is closed.
   *
   * @throws UnknownPlatform if there is none
   */
  @RolesAllowed("supervisor")
  @Audited("fleet.enable")
  public void enable(@Subject UUID platform, @Detail boolean enabled) {
    store.enable(platform, enabled);
  }

  /**
   * Changes what is not null in the change.
   *
   * @throws UnknownPlatform if there is none
   * @throws InvalidPlatform if a value is out of bounds
   */
  @RolesAllowed("supervisor")
  @Audited("fleet.change")
  public Platform change(@Subject UUID platform, @Detail PlatformChange change) {
    store.change(platform, change);
    return reader.get(platform).orElseThrow();
  }

  /**
   * The PCs whose last tunnel came through this listener of the gateway, those heard last first.
   *
   * @param limit how many to give at most, 1 to 1,000; the total counts all
   */
  public PlatformPage throughListener(String listener, int limit) {
    return search.throughListener(listener, limit);
  }

  /** All tags in use, sorted. */
  public List<String> tags() {
    return search.tags();
  }
}
