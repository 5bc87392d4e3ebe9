package org.mayday.ticketing.control;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes a command of a message, which anybody may have written. Stateless. */
final class CommandReader {
  private static final Set<String> MEMBERS =
      Set.of("id", "command", "call", "reference", "text", "to", "summary", "by");
  private static final Pattern UUID_FORM =
      Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");
  private static final int LONGEST_BY = 50;
  private static final int LONGEST_LINE = 200;

  private CommandReader() {}

  /**
   * The command.
   *
   * @param text of the message; null if it is no TextMessage, or has no text
   * @throws Poison if it is none
   */
  static Command read(@Nullable String text) throws Poison {
    if (text == null) {
      throw new Poison("The message is no TextMessage with a text.", null);
    }
    Map<String, String> members = FlatJson.read(text, MEMBERS);
    UUID id = uuid(members, "id", null);
    String word = members.get("command");
    if (word == null) {
      throw new Poison("The member command is missing.", id);
    }
    CommandKind kind =
        CommandKind.of(word)
            .orElseThrow(() -> new Poison("There is no command %s.".formatted(cut(word)), id));
    UUID call = uuid(members, "call", id);
    String value = members.getOrDefault(kind.member(), "");
    if (!kind.member().isEmpty() && !members.containsKey(kind.member())) {
      throw new Poison("The command %s needs the member %s.".formatted(word, kind.member()), id);
    }
    if (kind == CommandKind.TICKET || kind == CommandKind.ASSIGN) {
      oneLine(kind.member(), value, LONGEST_LINE, id);
    }
    String by = members.getOrDefault("by", "").strip();
    oneLine("by", by, LONGEST_BY, id);
    return new Command(id, kind, call, value, by);
  }

  private static UUID uuid(Map<String, String> members, String name, @Nullable UUID id)
      throws Poison {
    String value = members.get(name);
    if (value == null || !UUID_FORM.matcher(value).matches()) {
      throw new Poison("The member %s must be a UUID.".formatted(name), id);
    }
    return UUID.fromString(value);
  }

  private static void oneLine(String name, String value, int most, UUID id) throws Poison {
    if (value.length() > most || value.chars().anyMatch(Character::isISOControl)) {
      throw new Poison(
          "The member %s must be one line of at most %d characters.".formatted(name, most), id);
    }
  }

  private static String cut(String word) {
    String printable = word.replaceAll("\\p{Cntrl}", " ");
    return printable.length() <= 30 ? printable : printable.substring(0, 30) + "...";
  }
}
