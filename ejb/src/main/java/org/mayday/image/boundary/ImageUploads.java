package org.mayday.image.boundary;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.mayday.image.control.Intake;

/**
 * Images on their way to the library. Each comes in parts that follow each other; what has arrived
 * outlasts a lost connection and a stop of the server.
 */
@Stateless
@RolesAllowed("supervisor")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ImageUploads {
  /** Most bytes of one part. */
  public static final int MOST_PART = 16 * 1024 * 1024;

  @Resource SessionContext context;
  @Inject Intake intake;

  /** How much room there is. */
  public ImageRoom room() {
    return intake.room();
  }

  /** All that are under way, the oldest first. */
  public List<ImageUpload> list() {
    return intake.list();
  }

  /**
   * One that is under way.
   *
   * @throws UnknownUpload if there is none
   */
  public ImageUpload get(UUID upload) {
    return intake.get(upload);
  }

  /**
   * Begins one.
   *
   * @throws ImageRefused if it cannot be: its name, its size, the room that is left
   */
  public ImageUpload begin(NewUpload wish) {
    return intake.begin(wish, caller());
  }

  /**
   * Takes the next part; with the last one it becomes an image of the library. What arrived of a
   * part that broke off is kept.
   *
   * @param offset of the part; what has been received so far
   * @param part at most {@link #MOST_PART} bytes of it are read
   * @return with what has been received now
   * @throws UnknownUpload if there is none
   * @throws UploadElsewhere if the offset is another, or another request goes on with it
   * @throws ImageRefused if somebody else began it, or it is no image, or not the one that was
   *     told; in the last two cases it is gone
   * @throws IOException if the part broke off
   */
  public ImageUpload append(UUID upload, long offset, InputStream part) throws IOException {
    return intake.append(upload, offset, part, caller());
  }

  /**
   * Gives one up.
   *
   * @throws UnknownUpload if there is none
   */
  public void cancel(UUID upload) {
    intake.cancel(upload, caller());
  }

  private String caller() {
    return context.getCallerPrincipal().getName();
  }
}
