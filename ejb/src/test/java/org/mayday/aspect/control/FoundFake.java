package org.mayday.aspect.control;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What is kept of PCs, in memory. */
public final class FoundFake implements FoundBook {
  private final Map<List<String>, Found> all = new LinkedHashMap<>();

  @Override
  public List<Found> of(UUID platform) {
    return new ArrayList<>(all.values());
  }

  @Override
  public void note(UUID platform, Found found) {
    all.put(List.of(found.aspect(), found.subject()), found);
  }
}
