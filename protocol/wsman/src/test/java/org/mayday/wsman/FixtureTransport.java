package org.mayday.wsman;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mayday.wsman.envelope.AnswerEnvelope;
import org.mayday.wsman.envelope.EnvelopeReader;
import org.mayday.wsman.envelope.MalformedEnvelopeException;

/** Answers from files: responses/schema/class/action.xml, and remembers what was asked. */
public final class FixtureTransport implements WsmanTransport {
  private final List<byte[]> requests = new ArrayList<>();

  @Override
  public byte[] exchange(WsmanRequest request, Deadline deadline) {
    requests.add(request.envelope());
    return file("/responses/" + pathOf(request.envelope()));
  }

  /** The requests so far, oldest first. */
  public List<byte[]> requests() {
    return requests;
  }

  /** schema/class/action.xml of a request, in lower case. */
  public static String pathOf(byte[] request) {
    try {
      AnswerEnvelope envelope = new EnvelopeReader().read(request);
      String resource = last(envelope.header("ResourceURI").orElseThrow());
      String action = last(envelope.header("Action").orElseThrow());
      return (resource.replaceFirst("_", "/") + "/" + action + ".xml").toLowerCase(Locale.ROOT);
    } catch (MalformedEnvelopeException e) {
      throw new AssertionError("The client wrote a broken request", e);
    }
  }

  /** The bytes of a file of the test resources. */
  public static byte[] file(String path) {
    try (InputStream in = FixtureTransport.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new AssertionError("No file " + path);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String last(String uri) {
    return uri.substring(uri.lastIndexOf('/') + 1);
  }
}
