package org.mayday.power.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mayday.power.control.PowerBook;

/** In which power states PCs were found, whoever asked them for whatever reason. */
@Stateless
@RolesAllowed("viewer")
public class PowerHistory {
  /** The most spells in an answer, the newest. */
  public static final int MOST = 1_000;

  @Inject PowerBook book;

  /** What is known of a PC since then, oldest first; the newest {@value #MOST} if it is more. */
  public List<PowerSpell> of(UUID platform, Instant since) {
    return book.of(platform, since, MOST);
  }

  /** The state in which a PC was found last. */
  public Optional<PowerSpell> last(UUID platform) {
    List<PowerSpell> newest = book.of(platform, Instant.EPOCH, 1);
    return newest.isEmpty() ? Optional.empty() : Optional.of(newest.get(newest.size() - 1));
  }
}
