package org.mayday.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Base64;
import java.util.List;
import java.util.Map;
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

/** Makes the file for a USB key (docs/provisioning.md, "USB keys"). */
@Command(
    name = "usb-key",
    description = "Make the file setup.bin for a USB key that prepares new PCs by hand.")
final class UsbKeyCommand extends AskingCommand {
  @Parameters(paramLabel = "FILE", description = "To write; it must not be there yet.")
  private Path file;

  @Option(
      names = "--new-password-file",
      paramLabel = "FILE",
      required = true,
      description = "Its first line is the password that the MEBx gets.")
  private Path newPassword;

  @Option(
      names = "--current-password-file",
      paramLabel = "FILE",
      description = "Its first line is the password that the MEBx has; \"admin\" if left out.")
  private @Nullable Path currentPassword;

  @Option(
      names = "--certificate",
      paramLabel = "UUID",
      description = "Provisioning certificate whose root and domain PCs are to trust.")
  private @Nullable String certificate;

  @Option(
      names = "--setup-server",
      paramLabel = "ADDRESS[:PORT]",
      description = "IPv4 address of the setup server; else PCs look for it by DNS.")
  private @Nullable String setupServer;

  @Option(
      names = "--host",
      paramLabel = "NAME",
      arity = "1",
      description = "One for each PC, as \"name\" or \"name domain\"; none for any number of PCs.")
  private List<String> hosts = List.of();

  @Option(names = "--wait", description = "PCs do not look for the setup server yet.")
  private boolean waits;

  @Override
  List<Section> ask(Server server) throws Refusal {
    String[] place = setupServer == null ? new String[0] : setupServer.split(":", 2);
    Request request =
        new Request("setup", "makeUsbKey")
            .with("currentPassword", currentPassword == null ? null : FirstLine.of(currentPassword))
            .with("newPassword", FirstLine.of(newPassword))
            .with("certificate", certificate)
            .with("server", place.length > 0 ? place[0] : null)
            .with("port", place.length > 1 ? place[1] : null);
    for (String host : hosts) {
      request.with("host", host);
    }
    Answer answer = server.ask(request.with("start", !waits));
    write(Base64.getMimeDecoder().decode(answer.first("setupBin").orElse(answer).text()));
    return List.of(Section.facts("usbKey", Map.of("file", file.toString())));
  }

  private void write(byte[] content) throws Refusal {
    try {
      Files.write(file, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw new Refusal(
          Reason.INVALID, file + " cannot be written, or is there: " + e.getMessage(), e);
    }
  }
}
