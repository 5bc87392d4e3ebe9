package org.mayday.cli.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mayday.cli.output.Section;
import org.mayday.cli.soap.Answer;
import org.mayday.cli.soap.Refusal;
import org.mayday.cli.soap.Request;
import org.mayday.cli.soap.Server;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Disks that are lent to a PC. */
@Command(
    name = "disk",
    description = "Lend images to a PC as its CD and its floppy, and boot it from them.",
    mixinStandardHelpOptions = true,
    subcommands = {
      DiskCommand.Show.class,
      DiskCommand.Insert.class,
      DiskCommand.Boot.class,
      DiskCommand.Eject.class,
      DiskCommand.End.class
    })
final class DiskCommand {
  private static final Set<String> FLAGS = Set.of("lent", "program", "seen", "ejected");
  private static final Set<String> NUMBERS =
      Set.of("resets", "commands", "failed", "read", "written", "last", "blocks");

  private static Request request(String operation, String uuid) {
    return new Request("disks", operation).with("platform", uuid);
  }

  /** The drives in words. */
  private static List<Section> told(Answer answer) {
    Answer disks = answer.first("disks").orElse(answer);
    Map<String, Object> facts = Facts.of(disks, Set.of("drive"), FLAGS, NUMBERS);
    facts.remove("drive");
    List<Map<String, Object>> drives = new ArrayList<>();
    for (Answer drive : disks.all("drive")) {
      Map<String, Object> row = Facts.of(drive, Set.of("image"), FLAGS, NUMBERS);
      row.remove("image");
      drive.first("image").ifPresent(image -> row.putAll(image(image)));
      drives.add(row);
    }
    return List.of(Section.facts("disks", facts), Section.rows("drives", drives));
  }

  private static Map<String, Object> image(Answer image) {
    Map<String, Object> row = new LinkedHashMap<>();
    Facts.of(image, Set.of(), FLAGS, NUMBERS)
        .forEach((key, value) -> row.put(key.equals("name") ? "image" : key, value));
    row.remove("id");
    return row;
  }

  /** Something that is done with the disks of one PC. */
  private abstract static class Step extends AskingCommand {
    @Parameters(index = "0", paramLabel = "PC", description = "Name or UUID.")
    private String pc = "";

    abstract List<Section> ask(Server server, String uuid) throws Refusal;

    @Override
    final List<Section> ask(Server server) throws Refusal {
      return ask(server, Pcs.uuid(server, pc));
    }
  }

  /** Tells how the drives are. */
  @Command(name = "show", description = "Show what is lent to a PC, and how it is used.")
  static final class Show extends Step {
    @Override
    List<Section> ask(Server server, String uuid) throws Refusal {
      return told(server.ask(request("getDisks", uuid)));
    }
  }

  /** Puts an image in. */
  @Command(
      name = "insert",
      description = "Put an image into its drive; the PC sees it after its next restart.")
  static final class Insert extends Step {
    @Parameters(
        index = "1",
        paramLabel = "IMAGE",
        description = "Its id or its name, as images tells it.")
    private String image = "";

    @Override
    List<Section> ask(Server server, String uuid) throws Refusal {
      return told(
          server.ask(request("insertImage", uuid).with("image", ImagesCommand.id(server, image))));
    }
  }

  /** Boots from an image. */
  @Command(name = "boot", description = "Put an image into its drive and boot the PC from it once.")
  static final class Boot extends Step {
    @Parameters(
        index = "1",
        paramLabel = "IMAGE",
        description = "Its id or its name, as images tells it.")
    private String image = "";

    @Option(
        names = "--graceful",
        description = "Let the system of the PC shut down first, where the firmware offers it.")
    private boolean graceful;

    @Option(names = "--serial", description = "Show this boot in the terminal too.")
    private boolean serial;

    @Option(
        names = "--secure-boot",
        description = "Keep Secure Boot on, so that only a signed image boots.")
    private boolean secureBoot;

    @Override
    List<Section> ask(Server server, String uuid) throws Refusal {
      return told(
          server.ask(
              request("bootFromImage", uuid)
                  .with("image", ImagesCommand.id(server, image))
                  .with("graceful", graceful)
                  .with("serialOverLan", serial)
                  .with("secureBoot", secureBoot)));
    }
  }

  /** Takes an image out. */
  @Command(name = "eject", description = "Take what is in a drive of a PC, or in both, out of it.")
  static final class Eject extends Step {
    @Parameters(
        index = "1",
        arity = "0..1",
        paramLabel = "DRIVE",
        description = "cd or floppy; both without.")
    private @Nullable String drive;

    @Override
    List<Section> ask(Server server, String uuid) throws Refusal {
      String which = drive == null ? null : drive.strip().toUpperCase(Locale.ROOT);
      return told(server.ask(request("ejectImage", uuid).with("drive", which)));
    }
  }

  /** Takes the drives back. */
  @Command(name = "end", description = "Take the drives back that a program lends to a PC.")
  static final class End extends Step {
    @Override
    List<Section> ask(Server server, String uuid) throws Refusal {
      server.ask(request("endLending", uuid));
      return told(server.ask(request("getDisks", uuid)));
    }
  }
}
