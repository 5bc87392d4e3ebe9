package org.mayday.wsman;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mayday.wsman.WsmanTransportException.Kind;
import org.mayday.wsman.cim.CimAssociatedPowerManagementService;
import org.mayday.wsman.cim.PowerState;
import org.mayday.wsman.envelope.EnvelopeLimits;

/** Enumerations end, whatever the PC does. */
class EnumerationTest {
  private static final String FRAME =
      "<s:Envelope xmlns:s='http://www.w3.org/2003/05/soap-envelope'><s:Body>%s</s:Body></s:Envelope>";
  private static final String STARTED =
      "<EnumerateResponse><EnumerationContext> c0 </EnumerationContext></EnumerateResponse>";

  private final Deque<String> answers = new ArrayDeque<>();
  private final List<String> requests = new ArrayList<>();
  private long now;
  private String last = "";
  private final WsmanClient client =
      new WsmanClient(
          this::answer,
          new WsmanSettings(Duration.ofSeconds(40), 50, EnvelopeLimits.DEFAULT),
          () -> "uuid:7",
          () -> now);

  private byte[] answer(WsmanRequest request, Deadline deadline) {
    requests.add(new String(request.envelope(), StandardCharsets.UTF_8));
    now += Duration.ofSeconds(1).toNanos();
    last = answers.isEmpty() ? last : answers.remove();
    return FRAME.formatted(last).getBytes(StandardCharsets.UTF_8);
  }

  private static String chip(String name) {
    return "<CIM_Chip><Tag>" + name + "</Tag></CIM_Chip>";
  }

  @Test
  void takesOneItemPerPullAndTheContextBeforeTheItems() throws WsmanException {
    answers.add(STARTED);
    answers.add(
        pulled("<EnumerationContext>c1</EnumerationContext><Items>" + chip("a") + "</Items>"));
    answers.add(
        pulled("<EnumerationContext>c2</EnumerationContext><Items>" + chip("b") + "</Items>"));
    answers.add(pulled("<Items>" + chip("c") + "</Items><EndOfSequence/>"));
    assertThat(client.enumerate("CIM_Chip"))
        .extracting(chip -> chip.text("Tag").orElseThrow())
        .containsExactly("a", "b", "c");
    assertThat(requests.get(1)).contains(">c0<").contains(">999<");
    assertThat(requests.get(2)).contains(">c1<");
    assertThat(requests.get(3)).contains(">c2<");
    assertThat(requests.get(3)).isEqualTo(HandKept.text("/requests/pull.xml"));
  }

  @Test
  void keepsTheContextWhenThePullDoesNotRepeatIt() throws WsmanException {
    answers.add(STARTED);
    answers.add(pulled("<Items>" + chip("a") + "</Items>"));
    answers.add(pulled("<Items/><EndOfSequence/>"));
    assertThat(client.enumerate("CIM_Chip")).hasSize(1);
    assertThat(requests.get(2)).contains(">c0<");
  }

  @Test
  void anEmptySequenceHasNoItems() throws WsmanException {
    answers.add(STARTED);
    answers.add(pulled("<EndOfSequence/>"));
    assertThat(client.enumerate("CIM_Chip")).isEmpty();
  }

  @Test
  void passesOverInstancesOfOtherClasses() throws WsmanException {
    answers.add(STARTED);
    answers.add(
        pulled(
            "<Items>"
                + chip("a")
                + "<CIM_AssociatedPowerManagementService><PowerState>4</PowerState>"
                + "</CIM_AssociatedPowerManagementService></Items><EndOfSequence/>"));
    List<CimAssociatedPowerManagementService> found =
        client.enumerate(
            CimAssociatedPowerManagementService.ENUMERATED_AS,
            CimAssociatedPowerManagementService.class);
    assertThat(found).hasSize(1);
    assertThat(found.get(0).powerState().orElseThrow().is(PowerState.SLEEP_DEEP)).isTrue();
  }

  @Test
  void pullsThatBringNothingForEverAreNonsense() {
    answers.add(STARTED);
    answers.add(pulled("<EnumerationContext>c0</EnumerationContext>"));
    assertThatExceptionOfType(WsmanTransportException.class)
        .isThrownBy(() -> client.enumerate("CIM_Chip"))
        .satisfies(e -> assertThat(e.kind()).isEqualTo(Kind.NONSENSE));
    assertThat(requests).hasSize(9);
  }

  @Test
  void tooManyItemsAreNonsense() {
    answers.add(STARTED);
    answers.add(pulled("<Items>" + chip("a").repeat(30) + "</Items>"));
    assertThatExceptionOfType(WsmanTransportException.class)
        .isThrownBy(() -> client.enumerate("CIM_Chip"))
        .withMessageContaining("60 items");
  }

  @Test
  void theDeadlineCoversAllPulls() {
    answers.add(STARTED);
    answers.add(pulled("<Items>" + chip("a") + "</Items>"));
    assertThatExceptionOfType(WsmanTransportException.class)
        .isThrownBy(() -> client.within(Duration.ofSeconds(5)).enumerate("CIM_Chip"))
        .satisfies(e -> assertThat(e.kind()).isEqualTo(Kind.TIMED_OUT));
    assertThat(requests).hasSize(5);
  }

  private static String pulled(String content) {
    return "<PullResponse>" + content + "</PullResponse>";
  }
}
