package org.mayday.web.soap;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mayday.operation.boundary.BadArguments;
import org.mayday.operation.boundary.Offer;
import org.mayday.operation.boundary.OperationInfo;
import org.mayday.operation.boundary.OperationOrder;
import org.mayday.operation.boundary.Sheet;
import org.mayday.web.soap.common.Role;
import org.mayday.web.soap.operations.Argument;
import org.mayday.web.soap.operations.Effect;
import org.mayday.web.soap.operations.Item;
import org.mayday.web.soap.operations.Operation;
import org.mayday.web.soap.operations.Parameter;
import org.mayday.web.soap.operations.ParameterKind;
import org.mayday.web.soap.operations.Part;
import org.mayday.web.soap.operations.Performed;
import org.mayday.web.soap.operations.PortTicket;
import org.mayday.web.soap.operations.Value;

/** Operations and their results as the contract of SOAP writes them. */
final class OperationTypes {
  private OperationTypes() {}

  static OperationOrder order(
      UUID platform, String name, List<Argument> arguments, @Nullable String confirmation) {
    Map<String, String> said = new LinkedHashMap<>();
    for (Argument argument : arguments) {
      if (said.put(argument.getName(), argument.getValue()) != null) {
        throw new BadArguments("An argument is given twice.");
      }
    }
    return new OperationOrder(platform, name, said, confirmation);
  }

  static Operation of(Offer from) {
    Operation operation = of(from.info());
    operation.setObstacle(from.obstacle());
    return operation;
  }

  static Operation of(OperationInfo from) {
    Operation operation = new Operation();
    operation.setName(from.name());
    operation.setGroup(from.group());
    operation.setEffect(Effect.valueOf(from.effect().name()));
    operation.setRole(Role.fromValue(from.role().roleName()));
    operation.setSince(from.since());
    operation.setDeadlineSeconds(from.deadline().toSeconds());
    from.parameters().stream().map(OperationTypes::of).forEach(operation.getParameter()::add);
    return operation;
  }

  private static Parameter of(org.mayday.operation.boundary.Parameter from) {
    Parameter parameter = new Parameter();
    parameter.setName(from.name());
    parameter.setKind(ParameterKind.valueOf(from.kind().name()));
    parameter.setRequired(from.required());
    parameter.getChoice().addAll(from.choices());
    parameter.setLeast(from.least());
    parameter.setMost(from.most());
    return parameter;
  }

  static Performed of(org.mayday.operation.boundary.Performed from) {
    Performed performed = new Performed();
    performed.setPlatform(from.platform());
    performed.setName(from.name());
    from.sheet().parts().stream().map(OperationTypes::of).forEach(performed.getPart()::add);
    performed.setMillis(from.millis());
    return performed;
  }

  static PortTicket of(org.mayday.port.boundary.PortTicket from) {
    PortTicket ticket = new PortTicket();
    ticket.setSecret(from.secret());
    ticket.setUntil(from.until());
    return ticket;
  }

  private static Part of(Sheet.Part from) {
    Part part = new Part();
    part.setName(from.name());
    part.setMany(from.many());
    from.items().stream().map(OperationTypes::item).forEach(part.getItem()::add);
    return part;
  }

  private static Item item(Map<String, String> from) {
    Item item = new Item();
    from.forEach(
        (key, text) -> {
          Value value = new Value();
          value.setKey(key);
          value.setValue(XmlText.clean(text));
          item.getValue().add(value);
        });
    return item;
  }
}
