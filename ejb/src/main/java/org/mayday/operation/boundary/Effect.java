package org.mayday.operation.boundary;

/** What an operation does to the PC. */
public enum Effect {
  /** It only reads. */
  READ,
  /** It changes something that can be changed back. */
  CHANGE,
  /** It destroys something; whoever asks for it must repeat the name of the PC. */
  DESTROY
}
