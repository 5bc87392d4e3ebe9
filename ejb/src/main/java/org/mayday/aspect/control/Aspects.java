package org.mayday.aspect.control;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mayday.aspect.boundary.AspectInfo;

/** All aspects that profiles can set, found by CDI, in the order in which they are set. */
@Dependent
public class Aspects {
  private final List<Aspect> all = new ArrayList<>();

  @Inject
  public Aspects(@Any Instance<Aspect> found) {
    this((Iterable<Aspect>) found);
  }

  /** These. */
  public Aspects(Iterable<Aspect> found) {
    found.forEach(all::add);
    all.sort(Comparator.comparing(Aspect::comesLast).thenComparing(aspect -> aspect.info().name()));
  }

  /** All of them. */
  public List<Aspect> all() {
    return all;
  }

  /** What there is to know of them. */
  public List<AspectInfo> infos() {
    return all.stream().map(Aspect::info).toList();
  }

  /** The one with this name. */
  public Optional<Aspect> find(String name) {
    return all.stream().filter(aspect -> aspect.info().name().equals(name)).findFirst();
  }
}
