package org.mayday.recording.boundary;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
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
   * Writes a recording as an asciicast of version 2: a line of JSON about it, then a line for each
   * thing that happened. What can be read of a recording that broke off is written.
   *
   * @param charset in which the PC is taken to have spoken
   * @throws UnknownRecording if there is none
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
