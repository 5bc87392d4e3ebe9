package org.mayday.agent.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mayday.operation.boundary.BadArguments;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.control.FirmwareFake;
import org.mayday.operation.control.Trial;

/** Watched programs. */
class AgentOperationsTest {
  private static final String ID = "03020100-0504-0706-0809-0a0b0c0d0e0f";
  private static final String KEY = "AAECAwQFBgcICQoLDA0ODw==";

  private final FirmwareFake firmware =
      new FirmwareFake()
          .having("AMT_AgentPresenceCapabilities", "<g:MaxTotalAgents>2</g:MaxTotalAgents>")
          .answering("Create AMT_AgentPresenceWatchdog", "")
          .answering("Delete AMT_AgentPresenceWatchdog", "")
          .returning("AddAction", "AMT_AgentPresenceWatchdog", "<g:ReturnValue>0</g:ReturnValue>");
  private final Trial trial = new Trial(firmware, "12.0.67");

  private static Map<String, String> agent(String report) {
    return Map.of(
        "name",
        "scanner",
        "id",
        ID,
        "signOfLifeSeconds",
        "60",
        "startSeconds",
        "3600",
        "report",
        report);
  }

  private void watching(int many) {
    firmware.listing(
        "AMT_AgentPresenceWatchdog",
        ("<g:AMT_AgentPresenceWatchdog><g:DeviceID>"
                + KEY
                + "</g:DeviceID></g:AMT_AgentPresenceWatchdog>")
            .repeat(many));
  }

  @Test
  void theIdentifierIsTheOneOfTheStandard() throws Exception {
    assertThat(AgentId.base64(UUID.fromString(ID))).isEqualTo(KEY);
    trial.of(new AddAgent(), agent("EVERY_CHANGE"));
    assertThat(trial.last("Create")).contains(KEY, ">scanner<", "TimeoutInterval>60<");
    assertThat(trial.last("AddAction")).contains("OldState>31<", "NewState>31<");
  }

  @Test
  void nothingIsDoneOnChangesThatNobodyWantsToKnow() throws Exception {
    trial.of(new AddAgent(), agent("NEVER"));
    assertThat(trial.last("AddAction")).isEmpty();
  }

  @Test
  void oneThatIsWatchedAlreadyOrOneTooManyIsRefused() {
    watching(1);
    assertThatThrownBy(() -> trial.of(new AddAgent(), agent("NEVER")))
        .isInstanceOf(BadArguments.class);
    watching(2);
    assertThatThrownBy(
            () ->
                trial.of(
                    new AddAgent(),
                    Map.of(
                        "name",
                        "x",
                        "signOfLifeSeconds",
                        "60",
                        "startSeconds",
                        "0",
                        "report",
                        "NEVER")))
        .isInstanceOf(OperationFailed.class)
        .hasMessageContaining("2 programs");
  }

  @Test
  void removesByIdentifier() throws Exception {
    watching(1);
    trial.of(new RemoveAgent(), Map.of("id", ID));
    assertThat(trial.last("Delete")).contains(KEY);
    assertThatThrownBy(
            () -> trial.of(new RemoveAgent(), Map.of("id", UUID.randomUUID().toString())))
        .isInstanceOf(OperationFailed.class);
    assertThatThrownBy(() -> trial.of(new RemoveAgent(), Map.of("id", "nonsense")))
        .isInstanceOf(BadArguments.class);
  }
}
