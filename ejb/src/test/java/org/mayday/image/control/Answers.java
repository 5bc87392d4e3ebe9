package org.mayday.image.control;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.mayday.redirection.ider.Medium;

/** Waits for what a medium answers. */
final class Answers {
  private Answers() {}

  /** The blocks. */
  static byte[] read(Medium medium, long block, int count) throws Exception {
    return asked(medium, block, count).get(20, TimeUnit.SECONDS);
  }

  /** Why they cannot be read. */
  static String failed(Medium medium, long block, int count)
      throws InterruptedException, TimeoutException {
    try {
      asked(medium, block, count).get(20, TimeUnit.SECONDS);
      return "nothing failed";
    } catch (ExecutionException e) {
      return String.valueOf(e.getCause().getMessage());
    }
  }

  static CompletableFuture<byte[]> asked(Medium medium, long block, int count) {
    CompletableFuture<byte[]> answer = new CompletableFuture<>();
    medium.read(
        block,
        count,
        new Medium.Reading() {
          @Override
          public void read(byte[] data) {
            answer.complete(data);
          }

          @Override
          public void failed(String why) {
            answer.completeExceptionally(new IllegalStateException(why));
          }
        });
    return answer;
  }
}
