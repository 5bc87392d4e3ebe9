package org.mayday.acceptance.trouble;

/** A way in which PCs are set up to call, each of them held in another step. */
interface Way extends AutoCloseable {
  /** What has to be so before PCs can be held. */
  default void prepare() {}

  /** Each PC comes to its step, and falls silent there. */
  void hold();

  /** Whether the server is not through with any of them. */
  void isUnderWay();

  /** After the server was killed, each PC ends as it was meant to, without help. */
  void ends();

  @Override
  default void close() {}
}
