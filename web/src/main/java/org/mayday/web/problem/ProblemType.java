package org.mayday.web.problem;

import java.util.Arrays;

/** The kinds of problems, with the words that SOAP has for the same (docs/wsdl/common.xsd). */
public enum ProblemType {
  /** It cannot be understood (400, 404, 405, 406, 415), or breaks a rule (422). */
  INVALID_REQUEST("invalidRequest", "The request is not valid", 400),
  /** Nobody knows who asks. */
  UNKNOWN_USER("unknownUser", "Nobody has signed in", 401),
  /** Whoever asks lacks the role. */
  NOT_ALLOWED("notAllowed", "The role does not allow this", 403),
  /** What it is about is not there. */
  NOT_FOUND("notFound", "There is no such thing", 404),
  /** What it is about is not in a state for this. */
  CONFLICT("conflict", "It is not in a state for this", 409),
  /** The body is too long. */
  TOO_LONG("tooLong", "The request is too long", 413),
  /** Too much at a time; later it will do. */
  TOO_MANY("tooMany", "Too much at a time", 429),
  /** Mayday itself failed. */
  INTERNAL("internal", "Mayday failed to do this", 500),
  /** The PC was asked in vain (502), or did not answer (504). */
  OPERATION_FAILED("operationFailed", "The PC did not do this", 502);

  private static final String NAMES = "urn:mayday:problem:";

  private final String word;
  private final String title;
  private final int usual;

  ProblemType(String word, String title, int usual) {
    this.word = word;
    this.title = title;
    this.usual = usual;
  }

  /** Such as {@code notFound}. */
  public String word() {
    return word;
  }

  /** The URI that names it (RFC 9457, 3.1.1). */
  public String uri() {
    return NAMES + word;
  }

  /** What all of the kind have in common, for people (RFC 9457, 3.1.3). */
  public String title() {
    return title;
  }

  /** Its usual HTTP status. */
  public int usualStatus() {
    return usual;
  }

  /** The kind that goes with a status of the server. */
  public static ProblemType ofStatus(int status) {
    return Arrays.stream(values())
        .filter(type -> type.usual == status)
        .findFirst()
        .orElse(status < 500 ? INVALID_REQUEST : INTERNAL);
  }
}
