package org.mayday.recording.boundary;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.Charset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mayday.recording.control.Library;
import org.mayday.recording.control.RecordingSettings;

/** Recordings of sessions with PCs. Whoever plays or removes one is on the record himself. */
@Stateless
@RolesAllowed("supervisor")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Recordings {
  /** Most recordings of a page. */
  public static final int MOST = 1_000;

  @Resource SessionContext context;
  @Inject Library library;
  @Inject RecordingSettings settings;

  /** Whether sessions of this kind are recorded, so that those who sit at them can be told. */
  @RolesAllowed("technician")
  public boolean records(RecordingKind kind) {
    return settings.records(kind);
  }

  /**
   * Recordings, newest first.
   *
   * @param platform of one PC only; null for all
   * @param offset recordings to pass over
   * @param limit 1 to {@value #MOST}
   */
  public RecordingPage find(@Nullable UUID platform, int offset, int limit) {
    if (offset < 0 || limit < 1 || limit > MOST) {
      throw new IllegalArgumentException("offset or limit is out of range");
    }
    return library.find(platform, offset, limit);
  }

  /**
   * One recording.
   *
   * @throws UnknownRecording if there is none
   */
  public Recording get(UUID recording) {
    return library.get(recording);
  }

  /**
   * Begins to show the recording of a screen. What can be read of one that broke off is shown.
   *
   * @throws UnknownRecording if there is none of a screen
   * @throws RecordingUnreadable if its file is gone, or was changed
   */
  public Film film(UUID recording) {
    return library.film(recording, context.getCallerPrincipal().getName());
  }

  /**
   * Writes a part of a screen's recording: moments in milliseconds and lengths, four bytes each,
   * big-endian, each with as many bytes of what a browser is told of a screen.
   *
   * @param showing of a {@link Film} that the caller asked for
   * @param part from 0 on
   * @throws UnknownRecording if there is no such part, or the showing is over
   * @throws RecordingUnreadable if the file is gone, or was changed
   * @throws IOException if the stream fails
   */
  public void part(UUID showing, int part, OutputStream out) throws IOException {
    library.part(showing, part, context.getCallerPrincipal().getName(), out);
  }

  /**
   * Writes the recording of a terminal as an asciicast of version 2: a line of JSON about it, then
   * a line for each thing that happened. What can be read of a recording that broke off is written.
   *
   * @param charset in which the PC is taken to have spoken
   * @throws UnknownRecording if there is none of a terminal
   * @throws RecordingUnreadable if its file is gone, or was changed; nothing is written then
   * @throws IOException if the writer fails
   */
  public void cast(UUID recording, Charset charset, Writer out) throws IOException {
    library.play(recording, context.getCallerPrincipal().getName(), charset, out);
  }

  /**
   * Removes a recording for good.
   *
   * @throws UnknownRecording if there is none
   */
  @RolesAllowed("administrator")
  public void remove(UUID recording) {
    library.remove(recording, context.getCallerPrincipal().getName());
  }
}
