package org.mayday.batch.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mayday.batch.boundary.BatchOrder;
import org.mayday.fleet.boundary.UnknownPlatform;
import org.mayday.fleet.control.PlatformCard;
import org.mayday.fleet.control.PlatformDirectory;
import org.mayday.operation.boundary.BadArguments;

/** Which PCs a batch is for. Needs a transaction. */
@Dependent
public class Selection {
  private static final int STEP = 1_000;

  private final PlatformDirectory directory;

  @Inject
  public Selection(PlatformDirectory directory) {
    this.directory = directory;
  }

  static @Nullable String tag(BatchOrder order) {
    String tag = order.tag();
    return tag == null || tag.isBlank() ? null : tag.strip();
  }

  /**
   * The PCs and their names.
   *
   * @throws BadArguments if there is none, or if there are too many
   * @throws UnknownPlatform if one of those that are named is not known
   */
  Map<UUID, String> names(BatchOrder order) {
    String tag = tag(order);
    List<UUID> platforms =
        tag == null ? order.platforms() : directory.tagged(tag, BatchOrder.MOST + 1);
    if (platforms.isEmpty()) {
      throw new BadArguments(
          tag == null ? "No PCs are chosen." : "There is no PC with the tag " + tag + ".");
    }
    if (platforms.size() > BatchOrder.MOST) {
      throw new BadArguments("More than 10,000 PCs have the tag " + tag + ".");
    }
    Map<UUID, String> names = new LinkedHashMap<>();
    for (int from = 0; from < platforms.size(); from += STEP) {
      List<UUID> some = platforms.subList(from, Math.min(from + STEP, platforms.size()));
      Map<UUID, PlatformCard> cards = directory.find(some);
      for (UUID platform : some) {
        PlatformCard card = cards.get(platform);
        if (card == null) {
          throw new UnknownPlatform("There is no PC " + platform + ".");
        }
        names.put(platform, card.name());
      }
    }
    return names;
  }
}
