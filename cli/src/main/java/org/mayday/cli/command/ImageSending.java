package org.mayday.cli.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.mayday.cli.soap.Answer;
import org.mayday.cli.soap.Refusal;
import org.mayday.cli.soap.Refusal.Reason;
import org.mayday.cli.soap.Request;
import org.mayday.cli.soap.Server;

/**
 * Sends a file into the library of images, part by part (tus 1.0.0). A server that does not answer
 * is asked again for two minutes; what was broken off before is gone on with. Used once.
 */
final class ImageSending {
  private static final int PART = 8 << 20;
  private static final int TRIES = 12;
  private static final int PAUSE = 10;
  private static final String OFFSET = "Upload-Offset";

  private final Server server;
  private final Path file;
  private final String name;
  private final @Nullable String sha256;
  private final PrintWriter err;
  private int failures;

  ImageSending(Server server, Path file, String name, @Nullable String sha256, PrintWriter err) {
    this.server = server;
    this.file = file;
    this.name = name;
    this.sha256 = sha256;
    this.err = err;
  }

  /** The id of the image. */
  String toTheEnd() throws Refusal {
    try (FileChannel content = FileChannel.open(file)) {
      String path = path(content.size(), Files.getLastModifiedTime(file).toMillis());
      long at = offset(path);
      while (at < content.size()) {
        at = sent(path, content, at);
        err.printf("%s: %d %%%n", name, 100 * at / content.size());
      }
      return path.substring(path.lastIndexOf('/') + 1);
    } catch (IOException e) {
      throw new Refusal(Reason.INVALID, file + " cannot be read: " + e.getMessage(), e);
    }
  }

  private String path(long bytes, long modified) throws Refusal {
    for (Answer upload : server.ask(new Request("images", "listUploads")).all("upload")) {
      if (upload.text("name").equals(name)
          && upload.text("bytes").equals(Long.toString(bytes))
          && upload.text("modified").equals(Long.toString(modified))) {
        return "image-uploads/" + upload.text("id");
      }
    }
    HttpResponse<String> begun =
        server.upload(
            "POST",
            "image-uploads",
            BodyPublishers.noBody(),
            "Upload-Length",
            Long.toString(bytes),
            "Upload-Metadata",
            metadata(modified));
    String location = begun.headers().firstValue("Location").orElse("");
    if (begun.statusCode() != 201 || location.isEmpty()) {
      throw refused(begun);
    }
    return "image-uploads" + location.substring(location.lastIndexOf('/'));
  }

  private String metadata(long modified) {
    String told = "filename " + base64(name) + ",modified " + base64(Long.toString(modified));
    return sha256 == null ? told : told + ",sha256 " + base64(sha256);
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private long offset(String path) throws Refusal {
    HttpResponse<String> told =
        server.upload("HEAD", path, BodyPublishers.noBody(), "Accept", "*/*");
    if (told.statusCode() != 200) {
      throw refused(told);
    }
    return told.headers().firstValueAsLong(OFFSET).orElse(0);
  }

  /** Where it stands after the next part, or after a part that was lost. */
  private long sent(String path, FileChannel content, long at) throws Refusal, IOException {
    try {
      HttpResponse<String> answer =
          server.upload(
              "PATCH",
              path,
              BodyPublishers.ofByteArray(part(content, at)),
              "Content-Type",
              "application/offset+octet-stream",
              OFFSET,
              Long.toString(at));
      if (answer.statusCode() == 204) {
        failures = 0;
        return answer.headers().firstValueAsLong(OFFSET).orElse(at);
      }
      if (answer.statusCode() != 409 && answer.statusCode() < 500) {
        throw refused(answer);
      }
      return again(path, content.size(), refused(answer));
    } catch (Refusal lost) {
      if (lost.reason() != Reason.UNREACHABLE) {
        throw lost;
      }
      return again(path, content.size(), lost);
    }
  }

  private long again(String path, long bytes, Refusal lost) throws Refusal {
    while (++failures <= TRIES) {
      err.println("mayday: " + lost.getMessage() + " Trying again.");
      pause();
      try {
        return offset(path);
      } catch (Refusal still) {
        if (still.reason() == Reason.NOT_FOUND) {
          return bytes; // over; the library tells whether well
        }
        if (still.reason() != Reason.UNREACHABLE) {
          throw still;
        }
      }
    }
    throw lost;
  }

  private static void pause() throws Refusal {
    try {
      TimeUnit.SECONDS.sleep(PAUSE);
    } catch (InterruptedException e) {
      throw Refusal.interrupted(e);
    }
  }

  private static byte[] part(FileChannel content, long at) throws IOException {
    ByteBuffer part = ByteBuffer.allocate((int) Math.min(PART, content.size() - at));
    int read = 0;
    while (part.hasRemaining() && read >= 0) {
      read = content.read(part, at + part.position());
    }
    return Arrays.copyOf(part.array(), part.position());
  }

  private static Refusal refused(HttpResponse<String> answer) {
    String sentence = answer.body() == null ? "" : answer.body().strip();
    boolean failed = answer.statusCode() >= 500;
    Reason reason =
        answer.statusCode() == 404
            ? Reason.NOT_FOUND
            : failed ? Reason.UNREACHABLE : Reason.NOT_DONE;
    boolean told = !failed && !sentence.isEmpty();
    return new Refusal(
        reason, told ? sentence : "Mayday answered with HTTP " + answer.statusCode() + ".");
  }
}
