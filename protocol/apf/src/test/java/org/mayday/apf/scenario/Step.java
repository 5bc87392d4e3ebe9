package org.mayday.apf.scenario;

import java.nio.ByteBuffer;
import org.mayday.apf.message.ApfMessage;

/** One line of a scenario. */
public sealed interface Step {

  /** Where the line stands, for messages of failed tests. */
  String place();

  /** {@code >}: the device sends bytes. */
  record DeviceSends(String place, ByteBuffer bytes) implements Step {}

  /** {@code <}: the server must send this message next. */
  record ServerSends(String place, ApfMessage message) implements Step {}

  /** {@code < nothing}: the server must have sent nothing more. */
  record ServerIsSilent(String place) implements Step {}

  /** {@code ?}: the application behind the server does something, or time passes. */
  record HostActs(String place, String action) implements Step {}

  /** {@code !}: the application must have been told this next. */
  record HostHears(String place, String news) implements Step {}
}
