package org.mayday.web.image;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mayday.image.boundary.ImageRefused;
import org.mayday.image.boundary.ImageUpload;
import org.mayday.image.boundary.ImageUploads;
import org.mayday.image.boundary.NewUpload;
import org.mayday.image.boundary.UnknownUpload;
import org.mayday.image.boundary.UploadElsewhere;

/**
 * Uploads that can be resumed, as tus 1.0.0 (tus.io/protocols/resumable-upload) has it: its core
 * with "creation" and "termination". POST begins one and tells its address, PATCH sends the part
 * from an offset, HEAD tells the offset, DELETE gives it up. What is refused is told in a sentence.
 *
 * <p>Metadata: {@code filename}; {@code sha256}, if known; {@code modified}, milliseconds since
 * 1970.
 */
public class UploadDoor extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private static final String RESUMABLE = "Tus-Resumable";
  private static final String VERSION = "1.0.0";
  private static final String OFFSET = "Upload-Offset";
  private static final String LENGTH = "Upload-Length";
  private static final String PART = "application/offset+octet-stream";
  private static final int UNPROCESSABLE = 422;

  @Inject transient ImageUploads uploads;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    response.setHeader(RESUMABLE, VERSION);
    boolean speaks = VERSION.equals(request.getHeader(RESUMABLE));
    try {
      if (request.getMethod().equals("OPTIONS")) {
        about(response);
      } else if (!speaks) {
        response.setHeader("Tus-Version", VERSION);
        say(response, HttpServletResponse.SC_PRECONDITION_FAILED, "Speak tus 1.0.0.");
      } else {
        answer(request, response);
      }
    } catch (UnknownUpload e) {
      say(response, HttpServletResponse.SC_NOT_FOUND, e.getMessage());
    } catch (UploadElsewhere e) {
      say(response, HttpServletResponse.SC_CONFLICT, e.getMessage());
    } catch (ImageRefused e) {
      say(response, UNPROCESSABLE, e.getMessage());
    } catch (EJBAccessException e) {
      say(response, HttpServletResponse.SC_FORBIDDEN, "Supervisors upload images.");
    }
  }

  private void about(HttpServletResponse response) {
    response.setHeader("Tus-Version", VERSION);
    response.setHeader("Tus-Extension", "creation,termination");
    response.setHeader("Tus-Max-Size", Long.toString(uploads.room().most()));
    response.setStatus(HttpServletResponse.SC_NO_CONTENT);
  }

  private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String path = request.getPathInfo() == null ? "/" : request.getPathInfo();
    if (path.equals("/") && request.getMethod().equals("POST")) {
      begin(request, response);
      return;
    }
    UUID upload = id(path.substring(1)).orElse(null);
    if (upload == null) {
      say(response, HttpServletResponse.SC_NOT_FOUND, "There is no such upload.");
      return;
    }
    switch (request.getMethod()) {
      case "HEAD" -> tell(uploads.get(upload), response);
      case "PATCH" -> append(upload, request, response);
      case "DELETE" -> {
        uploads.cancel(upload);
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
      }
      default -> say(response, HttpServletResponse.SC_METHOD_NOT_ALLOWED, "HEAD, PATCH or DELETE.");
    }
  }

  private void begin(HttpServletRequest request, HttpServletResponse response) throws IOException {
    long bytes = number(request.getHeader(LENGTH));
    Optional<UploadMetadata> told = UploadMetadata.of(request.getHeader("Upload-Metadata"));
    if (bytes < 0 || told.isEmpty()) {
      say(
          response,
          HttpServletResponse.SC_BAD_REQUEST,
          "Upload-Length must be a number, and Upload-Metadata keys with values in Base64.");
      return;
    }
    ImageUpload begun =
        uploads.begin(
            new NewUpload(
                told.get().text("filename"),
                bytes,
                told.get().text("sha256"),
                told.get().number("modified")));
    String servlet = request.getContextPath() + request.getServletPath();
    response.setHeader("Location", servlet + "/" + begun.id());
    response.setStatus(HttpServletResponse.SC_CREATED);
  }

  private static void tell(ImageUpload upload, HttpServletResponse response) {
    response.setHeader(OFFSET, Long.toString(upload.received()));
    response.setHeader(LENGTH, Long.toString(upload.bytes()));
    response.setStatus(HttpServletResponse.SC_OK);
  }

  private void append(UUID upload, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    long offset = number(request.getHeader(OFFSET));
    if (!PART.equals(request.getContentType())) {
      say(response, HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE, "A part is " + PART + ".");
    } else if (offset < 0) {
      say(response, HttpServletResponse.SC_BAD_REQUEST, "Upload-Offset must be a number.");
    } else if (request.getContentLengthLong() > ImageUploads.MOST_PART) {
      say(
          response,
          HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE,
          "A part has " + ImageUploads.MOST_PART + " bytes at most.");
    } else {
      ImageUpload now = uploads.append(upload, offset, request.getInputStream());
      response.setHeader(OFFSET, Long.toString(now.received()));
      response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }
  }

  private static long number(@Nullable String text) {
    return text != null && text.matches("[0-9]{1,18}") ? Long.parseLong(text) : -1;
  }

  private static Optional<UUID> id(String text) {
    try {
      return text.length() == 36 ? Optional.of(UUID.fromString(text)) : Optional.empty();
    } catch (IllegalArgumentException nonsense) {
      return Optional.empty();
    }
  }

  private static void say(HttpServletResponse response, int status, String sentence)
      throws IOException {
    response.setStatus(status);
    response.setContentType("text/plain;charset=UTF-8");
    response.getWriter().println(sentence);
  }
}
