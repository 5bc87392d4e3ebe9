package org.mayday.gateways.control;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import javax.net.ssl.HttpsURLConnection;
import org.jspecify.annotations.Nullable;

/** One message of SOAP 1.1 to a gateway, and its answer, both bounded in size and time. */
final class SoapPost {
  /** A list of some hundred PCs takes a tenth of it. */
  private static final int LARGEST = 1_048_576;

  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration SILENCE = Duration.ofSeconds(10);
  private static final Duration ALL = Duration.ofSeconds(20);
  private static final int PIECE = 8_192;

  private final KnownGateway gateway;

  SoapPost(KnownGateway gateway) {
    this.gateway = gateway;
  }

  /**
   * Posts a message.
   *
   * @return the answer, that of status 500 included, which holds a fault
   * @throws IOException saying in words what went wrong
   */
  byte[] send(byte[] message) throws IOException {
    HttpURLConnection connection =
        (HttpURLConnection) URI.create(gateway.order().address()).toURL().openConnection();
    try {
      prepare(connection);
      long end = System.nanoTime() + ALL.toNanos();
      connection.setFixedLengthStreamingMode(message.length);
      try (OutputStream out = connection.getOutputStream()) {
        out.write(message);
      }
      return answer(connection, end);
    } finally {
      connection.disconnect();
    }
  }

  private void prepare(HttpURLConnection connection) throws IOException {
    connection.setConnectTimeout((int) CONNECT.toMillis());
    connection.setReadTimeout((int) SILENCE.toMillis());
    connection.setInstanceFollowRedirects(false);
    connection.setUseCaches(false);
    connection.setRequestMethod("POST");
    connection.setDoOutput(true);
    connection.setRequestProperty("Content-Type", "text/xml; charset=utf-8");
    connection.setRequestProperty("SOAPAction", "\"\"");
    if (!gateway.order().user().isEmpty()) {
      byte[] login =
          (gateway.order().user() + ":" + gateway.password()).getBytes(StandardCharsets.UTF_8);
      connection.setRequestProperty(
          "Authorization", "Basic " + Base64.getEncoder().encodeToString(login));
    }
    if (connection instanceof HttpsURLConnection https && !gateway.order().trust().isEmpty()) {
      Trust.in(gateway.order().trust()).over(https);
    }
  }

  private static byte[] answer(HttpURLConnection connection, long end) throws IOException {
    int status = status(connection);
    if (status == HttpURLConnection.HTTP_OK) {
      return read(connection.getInputStream(), end);
    }
    if (status == HttpURLConnection.HTTP_INTERNAL_ERROR) {
      return read(connection.getErrorStream(), end);
    }
    throw new IOException(
        status == HttpURLConnection.HTTP_UNAUTHORIZED
            ? "it does not take this login"
            : "it answers with status " + status);
  }

  private static int status(HttpURLConnection connection) throws IOException {
    try {
      return connection.getResponseCode();
    } catch (java.net.HttpRetryException e) {
      return e.responseCode(); // what was streamed is not sent again; nobody wants that
    }
  }

  private static byte[] read(@Nullable InputStream in, long end) throws IOException {
    if (in == null) {
      throw new IOException("it answers nothing");
    }
    ByteArrayOutputStream taken = new ByteArrayOutputStream();
    byte[] piece = new byte[PIECE];
    for (int count = in.read(piece); count >= 0; count = in.read(piece)) {
      taken.write(piece, 0, count);
      if (taken.size() > LARGEST) {
        throw new IOException("its answer has more than " + LARGEST + " bytes");
      }
      if (System.nanoTime() - end > 0) {
        throw new IOException("its answer does not come to an end");
      }
    }
    return taken.toByteArray();
  }
}
