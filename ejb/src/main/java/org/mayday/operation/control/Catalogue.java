package org.mayday.operation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mayday.operation.boundary.OperationInfo;
import org.mayday.operation.boundary.UnknownOperation;

/** All operations that the application has, found by CDI. Does not change after the start. */
@ApplicationScoped
public class Catalogue {
  private Map<String, FirmwareOperation> operations = Map.of();

  /** For the container's proxy only. */
  protected Catalogue() {}

  @Inject
  public Catalogue(@Any Instance<FirmwareOperation> found) {
    this((Iterable<FirmwareOperation>) found);
  }

  /** A catalogue of these operations. */
  public Catalogue(Iterable<FirmwareOperation> found) {
    Map<String, FirmwareOperation> byName = new HashMap<>();
    for (FirmwareOperation operation : found) {
      String name = operation.info().name();
      if (byName.put(name, operation) != null) {
        throw new IllegalStateException("There are two operations with the name " + name + ".");
      }
    }
    operations = Map.copyOf(byName);
  }

  /** What there is, by group and name. */
  public List<OperationInfo> all() {
    return operations.values().stream()
        .map(FirmwareOperation::info)
        .sorted(Comparator.comparing(OperationInfo::group).thenComparing(OperationInfo::name))
        .toList();
  }

  /**
   * The operation with this name.
   *
   * @throws UnknownOperation if there is none
   */
  public FirmwareOperation find(String name) {
    FirmwareOperation operation = operations.get(name);
    if (operation == null) {
      throw new UnknownOperation(name);
    }
    return operation;
  }
}
