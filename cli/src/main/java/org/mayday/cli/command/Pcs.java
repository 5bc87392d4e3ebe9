package org.mayday.cli.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mayday.cli.soap.Answer;
import org.mayday.cli.soap.Refusal;
import org.mayday.cli.soap.Refusal.Reason;
import org.mayday.cli.soap.Request;
import org.mayday.cli.soap.Server;

/** The PCs that Mayday knows. */
final class Pcs {
  private static final int PAGE = 1_000;
  private static final Pattern UUID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  private static final Set<String> FLAGS = Set.of("connected", "enabled", "amtCredentials");
  private static final List<String> SHOWN =
      List.of(
          "name",
          "uuid",
          "connected",
          "enabled",
          "amtVersion",
          "address",
          "lastTrigger",
          "lastSeen",
          "tag");

  private Pcs() {}

  /**
   * The PCs that fit, ordered by name.
   *
   * @param text part of the name, beginning of the UUID or of the address, or a tag
   * @param limit how many at most
   */
  static List<Map<String, Object>> find(
      Server server,
      @Nullable String text,
      @Nullable Boolean connected,
      @Nullable String tag,
      int limit)
      throws Refusal {
    List<Map<String, Object>> found = new ArrayList<>();
    boolean more = true;
    while (more && found.size() < limit) {
      int wanted = Math.min(PAGE, limit - found.size());
      Request request =
          new Request("fleet", "findPlatforms")
              .start("query")
              .with("text", text)
              .with("connected", connected)
              .with("tag", tag)
              .with("offset", found.size())
              .with("limit", wanted)
              .end();
      List<Answer> page =
          server.ask(request).first("page").map(answer -> answer.all("platform")).orElse(List.of());
      page.forEach(platform -> found.add(row(platform)));
      more = page.size() == wanted;
    }
    return found;
  }

  private static Map<String, Object> row(Answer platform) {
    Map<String, Object> all = Facts.of(platform, Set.of("tag"), FLAGS, Set.of());
    Map<String, Object> row = new LinkedHashMap<>();
    SHOWN.forEach(key -> row.put(key.equals("tag") ? "tags" : key, all.getOrDefault(key, "")));
    return row;
  }

  /**
   * The UUID of the PC with this UUID or exactly this name, in any case.
   *
   * @throws Refusal if there is none, or if several have the name
   */
  static String uuid(Server server, String pc) throws Refusal {
    if (UUID.matcher(pc).matches()) {
      return pc;
    }
    List<String> named =
        find(server, pc, null, null, PAGE).stream()
            .filter(row -> pc.equalsIgnoreCase(String.valueOf(row.get("name"))))
            .map(row -> String.valueOf(row.get("uuid")))
            .toList();
    if (named.size() != 1) {
      throw new Refusal(
          Reason.NOT_FOUND,
          named.isEmpty()
              ? "There is no PC " + pc + "."
              : "Several PCs are called " + pc + ". Use the UUID instead.");
    }
    return named.get(0);
  }
}
