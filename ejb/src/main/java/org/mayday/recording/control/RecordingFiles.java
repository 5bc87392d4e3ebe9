package org.mayday.recording.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.mayday.home.control.Home;
import org.mayday.home.control.PrivateFile;
import org.mayday.recording.boundary.Recording;
import org.mayday.vault.control.SealedBytes;

/** The files of recordings, in {@code recordings} of the data directory. */
@ApplicationScoped
public class RecordingFiles {
  /** What is said of a file that cannot be read. */
  static final String UNREADABLE = "The file of the recording is gone, or was changed.";

  private static final String DIRECTORY = "recordings/";
  private static final String SUFFIX = ".rec";

  @Inject Home home;
  @Inject SealedBytes seal;

  /** Files elsewhere, for use without a server. */
  static RecordingFiles in(Home home, SealedBytes seal) {
    RecordingFiles files = new RecordingFiles();
    files.home = home;
    files.seal = seal;
    return files;
  }

  /** Begins the file of a recording. */
  RecordingWriter create(Recording recording) throws IOException {
    Blocks blocks = new Blocks(seal, recording.id());
    return new RecordingWriter(file(recording.id()).create(), blocks, recording);
  }

  /** Opens a file, and reads what its head says. */
  RecordingReader open(UUID recording) throws IOException {
    return RecordingReader.of(openAt(recording, BlockReader.Place.BEGINNING));
  }

  /** Opens a file where a block begins. */
  BlockReader openAt(UUID recording, BlockReader.Place place) throws IOException {
    InputStream in = Files.newInputStream(file(recording).path());
    try {
      in.skipNBytes(place.offset());
    } catch (IOException e) {
      in.close();
      throw e;
    }
    return new BlockReader(
        new DataInputStream(new BufferedInputStream(in)), new Blocks(seal, recording), place);
  }

  long size(UUID recording) throws IOException {
    return Files.size(file(recording).path());
  }

  /** Removes a file, if there is one. */
  void delete(UUID recording) throws IOException {
    Files.deleteIfExists(file(recording).path());
  }

  /** The recordings that have a file. */
  List<UUID> all() throws IOException {
    Path directory = home.file(DIRECTORY).path();
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> paths = Files.list(directory)) {
      return paths
          .map(path -> path.getFileName().toString())
          .filter(name -> name.length() == 36 + SUFFIX.length() && name.endsWith(SUFFIX))
          .map(name -> UUID.fromString(name.substring(0, 36)))
          .toList();
    }
  }

  private PrivateFile file(UUID recording) {
    return home.file(DIRECTORY + recording + SUFFIX);
  }
}
