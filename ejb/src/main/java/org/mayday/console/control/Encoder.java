package org.mayday.console.control;

import java.io.ByteArrayOutputStream;
import org.mayday.redirection.kvm.Clipboard.Setting;
import org.mayday.redirection.kvm.ConsoleMessage;

/**
 * How firmware tells its pictures, where that can be chosen (Intel AMT Implementation and Reference
 * Guide, "KVM Redirection"): it is asked once, and what it does not answer it does not offer. Used
 * under the lock of its gallery.
 */
final class Encoder {
  /** Of something that the firmware does not offer. */
  static final int NOT_OFFERED = 255;

  private static final int FEWEST = 1;
  private static final int MOST = 3;

  private final ByteArrayOutputStream due = new ByteArrayOutputStream();
  private int compression = NOT_OFFERED;
  private int decimation = NOT_OFFERED;

  Encoder() {
    say(Setting.GET_ZLIB, 0);
    say(Setting.GET_DECIMATION, 0);
  }

  private void say(int code, int value) {
    due.writeBytes(new ConsoleMessage.Cut(new Setting(code, value)).bytes());
  }

  /** 0 for pixels as they are, 1 for compressed ones; see {@link #NOT_OFFERED}. */
  int compression() {
    return compression;
  }

  /** 1 for all pixels, 2 for fewer as the firmware thinks fit, 3 for fewer. */
  int decimation() {
    return decimation;
  }

  /** Whether anything is offered. */
  boolean isOffered() {
    return compression != NOT_OFFERED || decimation != NOT_OFFERED;
  }

  /** The firmware told this; what makes no sense is passed over. */
  void told(Setting setting) {
    int value = setting.value();
    switch (setting.code()) {
      case Setting.GET_ZLIB, Setting.SET_ZLIB -> compression = value == 0 ? 0 : 1;
      case Setting.GET_DECIMATION, Setting.SET_DECIMATION ->
          decimation = value >= FEWEST && value <= MOST ? value : decimation;
      default -> {}
    }
  }

  /** Somebody wants pixels compressed (1) or not (0). */
  void compress(int value) {
    if (compression != NOT_OFFERED && (value == 0 || value == 1)) {
      say(Setting.SET_ZLIB, value);
    }
  }

  /** Somebody wants another decimation. */
  void decimate(int value) {
    if (decimation != NOT_OFFERED && value >= FEWEST && value <= MOST) {
      say(Setting.SET_DECIMATION, value);
    }
  }

  /** What is to be sent to the firmware now; once. */
  byte[] due() {
    byte[] bytes = due.toByteArray();
    due.reset();
    return bytes;
  }
}
