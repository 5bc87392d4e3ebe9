package org.mayday.recording.boundary;

/** What of a PC is recorded. */
public enum RecordingKind {
  /** What its serial line says; never what is typed. */
  TERMINAL,
  /** Pictures of its screen; never keys or the mouse. */
  SCREEN
}
