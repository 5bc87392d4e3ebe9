package org.mayday.home.control;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** A file that only the owner of the process may read. */
public final class PrivateFile {
  private static final String DIRECTORY = "rwx------";
  private static final Set<StandardOpenOption> NEW =
      Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

  private final Path path;

  public PrivateFile(Path path) {
    this.path = path;
  }

  public Path path() {
    return path;
  }

  public boolean exists() {
    return Files.exists(path);
  }

  /** What is in the file. */
  public byte[] read() throws IOException {
    return Files.readAllBytes(path);
  }

  /**
   * Writes the file, over an older one if there is one. After a crash there is either the old or
   * the new content.
   */
  public void write(byte[] content) throws IOException {
    Path directory = path.toAbsolutePath().getParent();
    Files.createDirectories(directory, attributes(DIRECTORY));
    Path fresh = directory.resolve(path.getFileName() + ".new");
    Files.deleteIfExists(fresh);
    try (FileChannel channel = FileChannel.open(fresh, NEW, attributes("rw-------"))) {
      ByteBuffer rest = ByteBuffer.wrap(content);
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
      channel.force(true);
    }
    Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE);
  }

  /**
   * Makes the file, to be written bit by bit.
   *
   * @throws java.nio.file.FileAlreadyExistsException if there is one
   */
  public FileChannel create() throws IOException {
    Files.createDirectories(path.toAbsolutePath().getParent(), attributes(DIRECTORY));
    return FileChannel.open(path, NEW, attributes("rw-------"));
  }

  /** Makes a directory if need be, and closes it to everybody but the owner of the process. */
  static void closeDirectory(Path directory) throws IOException {
    Files.createDirectories(directory, attributes(DIRECTORY));
    if (isPosix()) {
      Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString(DIRECTORY));
    }
  }

  private static boolean isPosix() {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
  }

  private static FileAttribute<?>[] attributes(String permissions) {
    if (!isPosix()) {
      return new FileAttribute<?>[0];
    }
    return new FileAttribute<?>[] {
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
    };
  }
}
