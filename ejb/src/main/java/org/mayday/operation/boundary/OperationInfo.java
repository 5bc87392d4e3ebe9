package org.mayday.operation.boundary;

import java.io.Serializable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.mayday.staff.boundary.Role;

/**
 * What there is to know of an operation before it is done.
 *
 * @param name such as "boot.once": group or thing, and verb
 * @param group the tab of the PC page on which it stands
 * @param role the least role that may do it
 * @param since the least major version of Intel AMT that offers it; 0 for every version
 * @param deadline how long it may take in all
 * @param resumed whether it may be begun again where it broke off: it notes what it has done, and
 *     does only what is left
 */
public record OperationInfo(
    String name,
    String group,
    Effect effect,
    Role role,
    int since,
    Duration deadline,
    List<Parameter> parameters,
    boolean resumed)
    implements Serializable {
  private static final Duration USUAL = Duration.ofSeconds(30);

  public OperationInfo {
    parameters = List.copyOf(parameters);
  }

  /** An operation that reads, for every viewer. */
  public static OperationInfo read(String name, String group) {
    return new OperationInfo(name, group, Effect.READ, Role.VIEWER, 0, USUAL, List.of(), false);
  }

  /** An operation that changes something, for technicians. */
  public static OperationInfo change(String name, String group) {
    return new OperationInfo(
        name, group, Effect.CHANGE, Role.TECHNICIAN, 0, USUAL, List.of(), false);
  }

  /** An operation that destroys something, for supervisors. */
  public static OperationInfo destroy(String name, String group) {
    return new OperationInfo(
        name, group, Effect.DESTROY, Role.SUPERVISOR, 0, USUAL, List.of(), false);
  }

  /** The same, offered from this major version on. */
  public OperationInfo since(int amtMajor) {
    return new OperationInfo(name, group, effect, role, amtMajor, deadline, parameters, resumed);
  }

  /** The same for people of this role and above. */
  public OperationInfo role(Role least) {
    return new OperationInfo(name, group, effect, least, since, deadline, parameters, resumed);
  }

  /** The same with more or less time. */
  public OperationInfo deadline(Duration time) {
    return new OperationInfo(name, group, effect, role, since, time, parameters, resumed);
  }

  /** The same with more parameters. */
  public OperationInfo with(Parameter... more) {
    List<Parameter> all = new ArrayList<>(parameters);
    all.addAll(List.of(more));
    return new OperationInfo(name, group, effect, role, since, deadline, all, resumed);
  }

  /** The same, begun again where it broke off. */
  public OperationInfo resuming() {
    return new OperationInfo(name, group, effect, role, since, deadline, parameters, true);
  }
}
