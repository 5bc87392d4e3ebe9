package org.mayday.agent.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Identifiers of watched programs, there and back. */
class AgentIdProperties {
  @Property
  void everyIdentifierComesBack(@ForAll long most, @ForAll long least) {
    UUID id = new UUID(most, least);
    assertThat(AgentId.uuid(AgentId.base64(id))).contains(id);
  }

  @Property
  void anyKeyIsReadOrNot(@ForAll String text) {
    assertThat(AgentId.uuid(text))
        .satisfiesAnyOf(id -> assertThat(id).isEmpty(), id -> assertThat(id).isPresent());
  }
}
