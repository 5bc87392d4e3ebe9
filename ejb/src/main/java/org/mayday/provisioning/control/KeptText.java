package org.mayday.provisioning.control;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mayday.aspect.control.SettingText;
import org.mayday.provisioning.boundary.Endpoint;
import org.mayday.provisioning.boundary.MpsLoginKind;
import org.mayday.provisioning.boundary.ProfileContent;
import org.mayday.provisioning.boundary.UserCalls;
import org.mayday.provisioning.boundary.Whom;

/** Profiles and setups as JSON, to be kept. */
final class KeptText {
  private KeptText() {}

  /** A profile, whose secrets must be sealed. */
  static String of(ProfileContent profile) {
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("servers", array(profile.servers().stream().map(Endpoint::text).toList()))
            .add("userCalls", profile.userCalls().name())
            .add("homeDomains", array(profile.homeDomains()))
            .add("login", profile.login().name())
            .add("settings", SettingText.of(profile.settings()))
            .add("repairs", profile.repairs());
    Whom whom = profile.whom();
    json.add("inside", array(whom.inside().stream().map(Endpoint::text).toList()))
        .add("userOrder", array(whom.user().texts()))
        .add("alertOrder", array(whom.alert().texts()))
        .add("periodicOrder", array(whom.periodic().texts()));
    number(json, "userLife", profile.userLife());
    number(json, "alertLife", profile.alertLife());
    number(json, "periodicLife", profile.periodicLife());
    number(json, "everySeconds", profile.everySeconds());
    if (profile.dailyAt() != null) {
      json.add("dailyAt", profile.dailyAt());
    }
    return json.build().toString();
  }

  static ProfileContent profile(String text) {
    JsonObject json = object(text);
    Whom whom =
        Whom.of(
            inside(json),
            some(json, "userOrder"),
            some(json, "alertOrder"),
            some(json, "periodicOrder"));
    return new ProfileContent(
        texts(json, "servers").stream().map(Endpoint::of).toList(),
        number(json, "userLife"),
        number(json, "alertLife"),
        number(json, "periodicLife"),
        number(json, "everySeconds"),
        json.getString("dailyAt", null),
        UserCalls.valueOf(json.getString("userCalls")),
        texts(json, "homeDomains"),
        MpsLoginKind.valueOf(json.getString("login", MpsLoginKind.PASSWORD.name())),
        SettingText.read(json.getJsonArray("settings")),
        json.getBoolean("repairs", false),
        whom);
  }

  /** Whom PCs call inside; it was a single one before there could be two. */
  private static List<String> inside(JsonObject json) {
    return json.get("inside") instanceof JsonString single
        ? List.of(single.getString())
        : some(json, "inside");
  }

  static String of(Setup setup) {
    JsonArrayBuilder servers = Json.createArrayBuilder();
    for (Setup.Server server : setup.servers()) {
      servers.add(
          Json.createObjectBuilder()
              .add("name", server.name())
              .add("address", server.endpoint().address())
              .add("port", server.endpoint().port())
              .add("certificateName", server.endpoint().certificateName())
              .add("login", server.login())
              .add("certificate", server.certificate()));
    }
    JsonArrayBuilder rules = Json.createArrayBuilder();
    for (Setup.Rule rule : setup.rules()) {
      rules.add(
          Json.createObjectBuilder()
              .add("name", rule.name())
              .add("trigger", rule.trigger())
              .add("life", rule.life())
              .add("data", rule.timer())
              .add("servers", array(rule.servers()))
              .add("inside", array(rule.inside())));
    }
    return Json.createObjectBuilder()
        .add("servers", servers)
        .add("rules", rules)
        .add("userCalls", setup.userCalls())
        .add("homeDomains", array(setup.homeDomains()))
        .build()
        .toString();
  }

  static Setup setup(String text) {
    JsonObject json = object(text);
    return new Setup(
        json.getJsonArray("servers").getValuesAs(JsonObject.class).stream()
            .map(
                it ->
                    new Setup.Server(
                        it.getString("name"),
                        endpoint(it),
                        it.getString("login"),
                        it.getString("certificate", "")))
            .toList(),
        json.getJsonArray("rules").getValuesAs(JsonObject.class).stream()
            .map(
                it ->
                    new Setup.Rule(
                        it.getString("name"),
                        it.getInt("trigger"),
                        it.getJsonNumber("life").longValue(),
                        it.getString("data"),
                        texts(it, "servers"),
                        some(it, "inside")))
            .toList(),
        json.getInt("userCalls"),
        texts(json, "homeDomains"));
  }

  /** The servers that were added. */
  static String of(Map<String, Made> made) {
    JsonArrayBuilder servers = Json.createArrayBuilder();
    made.forEach(
        (name, server) ->
            servers.add(
                Json.createObjectBuilder()
                    .add("name", name)
                    .add("address", server.endpoint().address())
                    .add("port", server.endpoint().port())
                    .add("certificateName", server.endpoint().certificateName())
                    .add("login", server.login())));
    return Json.createObjectBuilder().add("servers", servers).build().toString();
  }

  static Map<String, Made> made(String text) {
    Map<String, Made> made = new LinkedHashMap<>();
    if (!text.isEmpty()) {
      for (JsonObject it : object(text).getJsonArray("servers").getValuesAs(JsonObject.class)) {
        made.put(it.getString("name"), new Made(endpoint(it), it.getString("login", "")));
      }
    }
    return made;
  }

  static String of(Identity identity) {
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("present", identity.present())
            .add("next", identity.next())
            .add("former", array(identity.former()))
            .add("renew", identity.renew());
    if (identity.keysBefore() != null) {
      json.add("keysBefore", array(identity.keysBefore()));
    }
    return json.build().toString();
  }

  static Identity identity(String text) {
    JsonObject json = object(text);
    return new Identity(
        json.getString("present", ""),
        json.getString("next", ""),
        some(json, "former"),
        json.getBoolean("renew", false),
        json.containsKey("keysBefore") ? texts(json, "keysBefore") : null);
  }

  private static Endpoint endpoint(JsonObject it) {
    return new Endpoint(
        it.getString("address"), it.getInt("port"), it.getString("certificateName"));
  }

  private static JsonObject object(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }

  private static JsonArrayBuilder array(Collection<String> texts) {
    return Json.createArrayBuilder(texts);
  }

  private static List<String> texts(JsonObject json, String name) {
    return json.getJsonArray(name).getValuesAs(JsonString.class).stream()
        .map(JsonString::getString)
        .toList();
  }

  /** The same of what is not kept by every version. */
  private static List<String> some(JsonObject json, String name) {
    return json.containsKey(name) ? texts(json, name) : List.of();
  }

  private static void number(JsonObjectBuilder json, String name, @Nullable Integer value) {
    if (value != null) {
      json.add(name, value);
    }
  }

  private static @Nullable Integer number(JsonObject json, String name) {
    return json.containsKey(name) ? Integer.valueOf(json.getInt(name)) : null;
  }
}
