package org.mayday.image.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import java.util.UUID;
import org.mayday.home.control.Home;
import org.mayday.home.control.PrivateFile;
import org.mayday.image.boundary.ImageRefused;
import org.mayday.image.boundary.ImageState;

/** The files of images. Nothing that a user wrote is in their names. */
@ApplicationScoped
public class ImageFiles {
  private static final String USUAL = "images";
  private static final String SUFFIX = ".img";

  @Inject Home home;
  @Inject ImageSettings settings;

  /** How the file of an image is found. */
  ImageState look(Kept kept) {
    try {
      BasicFileAttributes found =
          Files.readAttributes(
              path(kept.image().id()), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      boolean same =
          found.isRegularFile()
              && found.size() == kept.image().bytes()
              && found.lastModifiedTime().toMillis() == kept.modified();
      return same ? ImageState.READY : ImageState.CHANGED;
    } catch (NoSuchFileException e) {
      return ImageState.MISSING;
    } catch (IOException e) {
      return ImageState.CHANGED; // whatever it is, nobody can read it
    }
  }

  /**
   * Opens the file of an image for reading. It can be read to its end even if it is deleted
   * meanwhile.
   *
   * @throws ImageRefused if it is not as it was uploaded
   */
  FileChannel open(Kept kept) {
    FileChannel file;
    try {
      file =
          FileChannel.open(
              path(kept.image().id()), Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS));
    } catch (IOException e) {
      throw new ImageRefused(sentence(kept, ImageState.MISSING));
    }
    ImageState state = look(kept);
    if (state != ImageState.READY) {
      close(file);
      throw new ImageRefused(sentence(kept, state));
    }
    return file;
  }

  private static String sentence(Kept kept, ImageState state) {
    String how = state == ImageState.MISSING ? " is gone." : " was changed on the server.";
    return "The file of the image " + kept.image().name() + how;
  }

  private static void close(FileChannel file) {
    try {
      file.close();
    } catch (IOException e) {
      // nothing was written to it
    }
  }

  /**
   * Opens the file of an upload, of which so much has been received; makes it for the first byte.
   *
   * @throws ImageRefused if there is less than that
   */
  FileChannel openForUpload(UUID image, long received) throws IOException {
    Path path = path(image);
    if (received == 0) {
      Files.deleteIfExists(path);
      new PrivateFile(path).create().close();
    } else if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)
        || Files.size(path) < received) {
      throw new ImageRefused("What had arrived of it is gone from the server. Upload it anew.");
    }
    return FileChannel.open(
        path, Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS));
  }

  /** When the file of an image was written, in milliseconds since 1970. */
  long modified(UUID image) throws IOException {
    return Files.getLastModifiedTime(path(image), LinkOption.NOFOLLOW_LINKS).toMillis();
  }

  /** Bytes that the disk of the files could still take. */
  long free() {
    Path there = directory().toAbsolutePath();
    try {
      while (!Files.exists(there) && there.getParent() != null) {
        there = there.getParent();
      }
      return Files.getFileStore(there).getUsableSpace();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Removes the file of an image, if there is one. */
  void delete(UUID image) throws IOException {
    Files.deleteIfExists(path(image));
  }

  Path path(UUID image) {
    return directory().resolve(image + SUFFIX);
  }

  private Path directory() {
    return settings.directory().orElseGet(() -> home.file(USUAL).path());
  }
}
