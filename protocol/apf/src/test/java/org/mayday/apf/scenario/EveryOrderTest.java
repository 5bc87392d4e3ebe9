package org.mayday.apf.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mayday.apf.codec.ApfDecoder;
import org.mayday.apf.codec.ApfEncoder;
import org.mayday.apf.codec.ApfLimits;
import org.mayday.apf.codec.MalformedApfException;
import org.mayday.apf.message.ApfMessage;
import org.mayday.apf.message.Disconnect;
import org.mayday.apf.message.DisconnectReason;
import org.mayday.apf.message.TcpipForward;
import org.mayday.apf.session.Phase;

/**
 * The scenarios {@code illegal-*.apf} name each message in each phase in which it is illegal, and
 * no other.
 */
class EveryOrderTest {
  private static final String FILES = "illegal-";

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"VERIFYING", "CLOSED"})
  void whatIsIllegalInAPhaseIsWritten(Phase phase) throws MalformedApfException {
    List<Scenario> written = illegalIn(phase);
    Set<ApfMessage> expected = new HashSet<>();
    for (Scenario scenario : written) {
      expected.add(lastSent(scenario));
    }
    Set<ApfMessage> found = new HashSet<>();
    for (ApfMessage message : everyMessage()) {
      if (breaksTheProtocol(written.get(0), message)) {
        found.add(message);
      }
    }
    assertThat(found).isEqualTo(expected);
  }

  @Test
  void everyMessageIsTried() throws MalformedApfException {
    Set<Class<?>> tried =
        everyMessage().stream().map(ApfMessage::getClass).collect(Collectors.toSet());
    assertThat(tried)
        .containsAll(kinds(ApfMessage.class).filter(kind -> kind != Disconnect.class).toList());
  }

  private static Stream<Class<?>> kinds(Class<?> kind) {
    return kind.isSealed()
        ? Stream.of(kind.getPermittedSubclasses()).flatMap(EveryOrderTest::kinds)
        : Stream.of(kind);
  }

  private static List<Scenario> illegalIn(Phase phase) {
    String file = FILES + phase.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".apf";
    return ScenarioParser.all().stream().filter(s -> s.name().startsWith(file)).toList();
  }

  private static Set<ApfMessage> everyMessage() throws MalformedApfException {
    Set<ApfMessage> all = new HashSet<>();
    for (Phase phase : Phase.values()) {
      for (Scenario scenario : illegalIn(phase)) {
        all.add(lastSent(scenario));
      }
    }
    return all;
  }

  private static ApfMessage lastSent(Scenario scenario) throws MalformedApfException {
    ByteBuffer bytes = ByteBuffer.allocate(0);
    for (Step step : scenario.steps()) {
      bytes = step instanceof Step.DeviceSends sent ? sent.bytes().duplicate() : bytes;
    }
    return new ApfDecoder(ApfLimits.standard()).decode(bytes);
  }

  /** Plays a scenario as far as its last message, and sends another one instead. */
  private static boolean breaksTheProtocol(Scenario scenario, ApfMessage message) {
    InMemoryServer server = new InMemoryServer(Integer.MAX_VALUE);
    List<Step> steps = scenario.steps();
    int last = 0;
    for (int i = 0; i < steps.size(); i++) {
      last = steps.get(i) instanceof Step.DeviceSends ? i : last;
    }
    new ScenarioRunner(server)
        .play(new Scenario(scenario.name(), scenario.title(), steps.subList(0, last)));
    server.send(ApfEncoder.encode(message));
    ApfMessage answer = server.next(message instanceof TcpipForward);
    return answer instanceof Disconnect end
        && end.reason().equals(Optional.of(DisconnectReason.PROTOCOL_ERROR));
  }
}
