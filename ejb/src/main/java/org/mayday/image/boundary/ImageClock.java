package org.mayday.image.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.mayday.image.control.Inspection;
import org.mayday.image.control.Intake;

/** Looks after the library: half uploads go after a time, and files are looked into anew. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@PermitAll
public class ImageClock {
  private static final Logger LOG = System.getLogger(ImageClock.class.getName());

  @Inject Intake intake;
  @Inject Inspection inspection;

  @Schedule(hour = "*", minute = "*/5", persistent = false, info = "forget old uploads of images")
  void forget() {
    attempt(intake::forgetOld);
  }

  @Schedule(hour = "*", minute = "17", persistent = false, info = "look into changed images")
  void inspect() {
    attempt(inspection::look);
  }

  private static void attempt(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "Images could not be looked after; it is tried again.", e);
    }
  }
}
