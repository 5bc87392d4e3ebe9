package org.mayday.redirection.kvm;

/** Hears what the firmware shows. Called by whoever receives; must not throw. */
public interface Screen {
  /** There is a picture, or one of another size or depth; what it shows is yet to come. */
  void began(Picture picture);

  /** An area of the picture has changed. */
  void drawn(Area area);

  /** An update is complete; the firmware sends nothing more until it is asked. */
  void updated();

  /** Cut text, or what goes as such. */
  void cut(Clipboard content);

  /** The firmware rings. */
  void rang();
}
