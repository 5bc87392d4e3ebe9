package org.mayday.image.boundary;

/** How the file of an image is found. */
public enum ImageState {
  /** As it was uploaded, as far as its size and its time tell. */
  READY,
  /** There is none. */
  MISSING,
  /** Somebody else has written to it; it is not lent. */
  CHANGED
}
