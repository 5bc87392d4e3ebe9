package org.mayday.operation.control;

import java.util.UUID;
import org.mayday.operation.boundary.Sheet;
import org.mayday.wsman.WsmanClient;

/** An operation under way: the PC, what was asked, and the way to its firmware. */
public interface Work {
  /** The way to the firmware; all its exchanges end by the operation's deadline. */
  WsmanClient client();

  /** What was said along with the operation. */
  Arguments arguments();

  UUID platform();

  /** The version of Intel AMT as the PC told it last, such as 12.0.67; empty if it never did. */
  String amtVersion();

  /** The first number of the version; 0 if it is not known. */
  int amtMajor();

  /** Sign-in name of whoever wants it done. */
  String who();

  /** Shows a part of the result before the whole is there. */
  void arrived(Sheet.Part part);
}
