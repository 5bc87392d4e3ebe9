package org.mayday.aspect.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mayday.aspect.boundary.AspectInfo;
import org.mayday.aspect.boundary.Setting;
import org.mayday.operation.boundary.BadArguments;
import org.mayday.operation.boundary.Parameter;
import org.mayday.operation.control.FirmwareFake;
import org.mayday.wsman.WsmanClient;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.WsmanSettings;
import org.mayday.wsman.WsmanTransportException;

/** Sets only what differs, keeps how it was, and leaves it so again; whatever is cut. */
class FulfilmentTest {
  private final Lamp lamp = new Lamp();
  private final FoundFake book = new FoundFake();
  private final Wishes wishes = new Wishes(new Aspects(List.of(lamp)), book);
  private final SettingRules rules = new SettingRules(new Aspects(List.of(lamp)));
  private final Fulfilment fulfilment = new Fulfilment(book);
  private final Ground pc =
      new Ground(
          new WsmanClient(new FirmwareFake(), WsmanSettings.within(Duration.ofSeconds(1))),
          UUID.randomUUID(),
          "pc-1",
          "12.0.67",
          "anna");

  private void apply(Setting... said) throws Exception {
    for (Wish wish : wishes.of(pc.platform(), List.of(said))) {
      fulfilment.apply(pc, wish);
    }
  }

  private List<String> differences(Setting... said) throws Exception {
    List<String> all = new ArrayList<>();
    for (Wish wish : wishes.of(pc.platform(), List.of(said))) {
      fulfilment.compare(pc, wish).differences().forEach(one -> all.add(one.toString()));
    }
    return all;
  }

  private static Setting lamp(String colour, String code) {
    return new Setting(
        "lamp", Map.of("colour", colour), code.isEmpty() ? Map.of() : Map.of("code", code));
  }

  @Test
  void setsWhatDiffersAndLeavesItAsItWas() throws Exception {
    apply(lamp("red", ""));
    assertThat(lamp.now).containsEntry("colour", "red").containsEntry("watts", "40");
    assertThat(differences(lamp("red", ""))).isEmpty();
    apply(lamp("red", ""));
    assertThat(lamp.applied).hasSize(1);
    lamp.now.put("watts", "60");
    apply();
    assertThat(lamp.now).as("only what a profile set").containsEntry("colour", "white");
    assertThat(lamp.now).containsEntry("watts", "60");
  }

  @Test
  void isDoneAgainAfterACutAtAnyPlace() throws Exception {
    for (boolean reached : new boolean[] {false, true}) {
      lamp.now.put("colour", "white");
      lamp.cuts = true;
      lamp.reached = reached;
      assertThatThrownBy(() -> apply(lamp("blue", "1234")))
          .isInstanceOf(WsmanTransportException.class);
      apply(lamp("blue", "1234"));
      assertThat(lamp.now).containsEntry("colour", "blue");
      apply();
      assertThat(lamp.now).as("not what was there after the cut").containsEntry("colour", "white");
    }
  }

  @Test
  void restoresWhatALaterVersionDoesNotMention() throws Exception {
    apply(lamp("red", ""));
    apply(new Setting("lamp", Map.of("watts", "100"), Map.of()));
    assertThat(lamp.now).containsEntry("colour", "white").containsEntry("watts", "100");
    apply();
    assertThat(lamp.now).containsEntry("watts", "40");
  }

  @Test
  void passesOverWhatTheFirmwareDoesNotOffer() throws Exception {
    lamp.now.remove("colour");
    apply(lamp("red", ""));
    assertThat(lamp.applied).isEmpty();
    assertThat(differences(lamp("red", ""))).isEmpty();
    assertThat(
            fulfilment
                .compare(pc, wishes.of(pc.platform(), List.of(lamp("red", ""))).get(0))
                .missing())
        .containsExactly("colour");
  }

  @Test
  void sendsASecretWhenItIsNewAndNeverShowsIt() throws Exception {
    apply(lamp("red", "1234"));
    apply(lamp("red", "1234"));
    assertThat(lamp.applied).hasSize(1);
    assertThat(differences(lamp("red", "9876"))).hasSize(1).allMatch(it -> !it.contains("9876"));
    apply(lamp("red", "9876"));
    assertThat(lamp.applied).hasSize(2);
    assertThat(lamp.applied.get(1)).containsEntry("code", "9876");
    assertThat(book.of(pc.platform()).toString()).doesNotContain("9876");
    assertThat(wishes.of(pc.platform(), List.of(lamp("red", "9876"))).toString())
        .doesNotContain("9876");
  }

  @Test
  void keepsASecretThatIsLeftEmptyAndForgetsOneThatDoesNotFit() {
    List<Setting> before = List.of(lamp("red", "1234"));
    assertThat(rules.checked(List.of(lamp("blue", "")), before))
        .containsExactly(lamp("blue", "1234"));
    assertThat(rules.checked(List.of(lamp("black", "")), before))
        .containsExactly(lamp("black", ""));
    assertThat(rules.checked(List.of(new Setting("lamp", Map.of(), Map.of("code", ""))), before))
        .isEmpty();
    assertThat(lamp("blue", "1234").told().secrets()).containsEntry("code", "");
    assertThat(lamp("blue", "1234").toString()).doesNotContain("1234", "blue");
  }

  @Test
  void refusesWhatDoesNotFit() {
    for (Setting wrong :
        List.of(
            lamp("red", "12345"),
            lamp("plaid", ""),
            new Setting("lamp", Map.of("code", "1234"), Map.of()),
            new Setting("lamp", Map.of(), Map.of("colour", "red")),
            new Setting("lamp2", Map.of("colour", "red"), Map.of()),
            new Setting("lump", Map.of("colour", "red"), Map.of()))) {
      assertThatThrownBy(() -> rules.checked(List.of(wrong), List.of()))
          .as(wrong.toString())
          .isInstanceOf(BadArguments.class)
          .hasMessageNotContaining("1234");
    }
    assertThatThrownBy(() -> rules.checked(List.of(lamp("red", ""), lamp("blue", "")), List.of()))
        .isInstanceOf(BadArguments.class);
  }

  /** A lamp in the firmware. */
  private static final class Lamp implements Aspect {
    private final Map<String, String> now = new TreeMap<>(Map.of("colour", "white", "watts", "40"));
    private final List<Map<String, String>> applied = new ArrayList<>();
    private boolean cuts;
    private boolean reached;

    @Override
    public AspectInfo info() {
      return AspectInfo.of(
          "lamp",
          Parameter.choice("colour", "white", "red", "blue", "black").optional(),
          Parameter.number("watts", 1, 100).optional(),
          Parameter.secret("code", 4).optional());
    }

    @Override
    public boolean takes(String secret, Map<String, String> said) {
      return !"black".equals(said.get("colour"));
    }

    @Override
    public Map<String, String> read(Ground ground, Map<String, String> wanted) {
      return now.containsKey("colour") ? now : Map.of();
    }

    @Override
    public void apply(Ground ground, Map<String, String> wanted) throws WsmanException {
      applied.add(Map.copyOf(wanted));
      if (!cuts || reached) {
        wanted.keySet().stream()
            .filter(now::containsKey)
            .forEach(name -> now.put(name, wanted.get(name)));
      }
      if (cuts) {
        cuts = false;
        throw new WsmanTransportException(WsmanTransportException.Kind.CUT, "in the test");
      }
    }
  }
}
