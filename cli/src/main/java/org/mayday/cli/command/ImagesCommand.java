package org.mayday.cli.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mayday.cli.output.Section;
import org.mayday.cli.soap.Answer;
import org.mayday.cli.soap.Refusal;
import org.mayday.cli.soap.Refusal.Reason;
import org.mayday.cli.soap.Request;
import org.mayday.cli.soap.Server;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The images that can be lent to PCs; its own subcommands change them. */
@Command(
    name = "images",
    description = "List the images that can be lent to PCs.",
    subcommands = {ImagesCommand.Send.class, ImagesCommand.Remove.class})
final class ImagesCommand extends AskingCommand {
  @Override
  List<Section> ask(Server server) throws Refusal {
    return List.of(Section.rows("images", all(server)));
  }

  private static List<Map<String, Object>> all(Server server) throws Refusal {
    List<Answer> images = server.ask(new Request("images", "listImages")).all("image");
    return images.stream().map(ImagesCommand::row).toList();
  }

  private static Map<String, Object> row(Answer image) {
    return Facts.of(image, Set.of(), Set.of(), Set.of("bytes"));
  }

  /** By id, or by name in any case. */
  private static Map<String, Object> one(Server server, String image) throws Refusal {
    return all(server).stream()
        .filter(row -> image.equalsIgnoreCase(row.get("id") + "") || named(row.get("name"), image))
        .findFirst()
        .orElseThrow(() -> new Refusal(Reason.NOT_FOUND, "There is no image " + image + "."));
  }

  /** The id of an image, which is named by it or by its name. */
  static String id(Server server, String image) throws Refusal {
    return String.valueOf(one(server, image).get("id"));
  }

  private static boolean named(@Nullable Object name, String image) {
    return image.equalsIgnoreCase(String.valueOf(name));
  }

  /** Uploads one. */
  @Command(
      name = "upload",
      description = "Upload an image of a disc or a disk; go on with what was broken off.")
  static final class Send extends AskingCommand {
    @Parameters(paramLabel = "FILE", description = "The image.")
    private Path file;

    @Option(
        names = "--name",
        paramLabel = "NAME",
        description = "That it is to have; else that of the file.")
    private @Nullable String name;

    @Option(
        names = "--sha256",
        paramLabel = "DIGEST",
        description = "That it must have, in 64 hexadecimal digits; else it is not kept.")
    private @Nullable String sha256;

    @Override
    List<Section> ask(Server server) throws Refusal {
      String wanted = name == null ? String.valueOf(file.getFileName()) : name;
      String id = new ImageSending(server, file, wanted, sha256, err()).toTheEnd();
      return List.of(Section.facts("image", one(server, id)));
    }
  }

  /** Removes one. */
  @Command(name = "remove", description = "Remove an image for good.")
  static final class Remove extends AskingCommand {
    @Parameters(paramLabel = "IMAGE", description = "Its id or its name, as images tells it.")
    private String image = "";

    @Override
    List<Section> ask(Server server) throws Refusal {
      Object id = one(server, image).get("id");
      server.ask(new Request("images", "removeImage").with("id", id));
      return List.of(Section.facts("image", Map.of("removed", true)));
    }
  }
}
