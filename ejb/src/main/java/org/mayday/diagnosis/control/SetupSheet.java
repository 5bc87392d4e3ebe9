package org.mayday.diagnosis.control;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.mayday.diagnosis.control.CallingSetup.Listener;
import org.mayday.diagnosis.control.CallingSetup.Rule;
import org.mayday.diagnosis.control.CallingSetup.Server;
import org.mayday.operation.boundary.Sheet;
import org.mayday.operation.boundary.Sheet.Part;
import org.mayday.operation.control.Facts;
import org.mayday.wsman.amt.PolicyTrigger;
import org.mayday.wsman.amt.UserInitiatedState;

/** What a PC was told about calling, as a sheet to be kept, and back again. */
final class SetupSheet {
  private static final String LIST = "\n";

  private SetupSheet() {}

  /** Names of constants and plain numbers, so that words may change between releases. */
  static Sheet write(CallingSetup setup) {
    List<Part> parts = new ArrayList<>();
    parts.add(rows("servers", setup.servers(), SetupSheet::server));
    parts.add(rows("rules", setup.rules(), SetupSheet::rule));
    parts.add(
        new Facts()
            .with("userCalls", setup.userCalls().map(Enum::name))
            .with("dhcp", setup.dhcp())
            .with("driftSeconds", setup.driftSeconds())
            .as("state"));
    setup
        .homeDomains()
        .ifPresent(
            domains ->
                parts.add(
                    new Facts()
                        .with("domains", String.join(LIST, domains))
                        .with("prefixes", String.join(LIST, setup.homePrefixes()))
                        .as("home")));
    setup
        .roots()
        .ifPresent(roots -> parts.add(rows("roots", roots, sha256 -> fact("sha256", sha256))));
    parts.add(rows("proxies", setup.proxies(), proxy -> fact("address", proxy)));
    parts.add(rows("subscriptions", setup.subscriptions(), SetupSheet::listener));
    return new Sheet(parts);
  }

  private static <T> Part rows(String name, List<T> all, Function<T, Facts> facts) {
    return Part.rows(name, all.stream().map(facts).<Map<String, String>>map(Facts::map).toList());
  }

  private static Facts fact(String key, String value) {
    return new Facts().with(key, value);
  }

  private static Facts server(Server it) {
    return new Facts()
        .with("name", it.name())
        .with("address", it.address())
        .with("certificateName", it.certificateName())
        .with("port", it.port());
  }

  private static Facts rule(Rule it) {
    return new Facts()
        .with("trigger", it.trigger().map(Enum::name))
        .with("lifeSeconds", it.life().map(Duration::toSeconds))
        .with("everySeconds", it.period().map(Duration::toSeconds))
        .with("linked", it.servers().map(servers -> !servers.isEmpty()))
        .with("servers", it.servers().map(servers -> String.join(LIST, servers)))
        .with("inside", it.inside());
  }

  private static Facts listener(Listener it) {
    return new Facts().with("events", it.events()).with("address", it.address());
  }

  static CallingSetup read(Sheet sheet) {
    return new CallingSetup(
        items(sheet, "servers", SetupSheet::server),
        items(sheet, "rules", SetupSheet::rule),
        sheet.value("state", "userCalls").flatMap(name -> constant(UserInitiatedState.class, name)),
        sheet.part("home").map(part -> list(sheet.value("home", "domains"))),
        list(sheet.value("home", "prefixes")),
        sheet.value("state", "dhcp").map("yes"::equals),
        sheet.value("state", "driftSeconds").map(Long::valueOf),
        sheet
            .part("roots")
            .map(part -> part.items().stream().map(item -> text(item, "sha256")).toList()),
        items(sheet, "proxies", item -> text(item, "address")),
        items(
            sheet,
            "subscriptions",
            item -> new Listener(text(item, "events"), text(item, "address"))));
  }

  private static <T> List<T> items(Sheet sheet, String part, Function<Map<String, String>, T> of) {
    return sheet.part(part).map(Part::items).orElse(List.of()).stream().map(of).toList();
  }

  private static Server server(Map<String, String> item) {
    return new Server(
        text(item, "name"),
        text(item, "address"),
        text(item, "certificateName"),
        Integer.parseInt(item.getOrDefault("port", "0")));
  }

  private static Rule rule(Map<String, String> item) {
    return new Rule(
        value(item, "trigger").flatMap(name -> constant(PolicyTrigger.class, name)),
        value(item, "lifeSeconds").map(Long::valueOf).map(Duration::ofSeconds),
        value(item, "everySeconds").map(Long::valueOf).map(Duration::ofSeconds),
        value(item, "linked").map(known -> list(value(item, "servers"))),
        value(item, "inside").filter("yes"::equals).isPresent());
  }

  private static <E extends Enum<E>> Optional<E> constant(Class<E> type, String name) {
    return Arrays.stream(type.getEnumConstants())
        .filter(one -> one.name().equals(name))
        .findFirst();
  }

  private static List<String> list(Optional<String> text) {
    return text.map(lines -> List.of(lines.split(LIST))).orElse(List.of());
  }

  private static Optional<String> value(Map<String, String> item, String key) {
    return Optional.ofNullable(item.get(key));
  }

  private static String text(Map<String, String> item, String key) {
    return item.getOrDefault(key, "");
  }
}
