package org.mayday.wsman.envelope;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Optional;
import org.mayday.wsman.instance.WsmanInstance;

/** Whatever a PC sends ends in an envelope or in {@link MalformedEnvelopeException}. */
class EnvelopeReaderFuzz {
  private final EnvelopeReader reader = new EnvelopeReader();

  @FuzzTest
  void read(byte[] document) {
    try {
      AnswerEnvelope answer = reader.read(document);
      Optional<WsmanInstance> content = answer.content();
      answer.fault();
      if (content.isPresent()) {
        content.get().properties().keySet().forEach(content.get()::reference);
      }
    } catch (MalformedEnvelopeException expected) {
      // the one way to refuse
    }
  }
}
