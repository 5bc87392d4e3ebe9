package org.mayday.web.soap;

import jakarta.servlet.http.HttpServletRequest;
import org.mayday.web.body.ReadRequest;

/** A request that was translated into the words of the contract, in UTF-8. One per request. */
class SpokenRequest extends ReadRequest {
  private static final String TYPE = "text/xml; charset=utf-8";

  SpokenRequest(HttpServletRequest request, byte[] body) {
    super(request, body);
  }

  @Override
  public String getContentType() {
    return TYPE;
  }

  @Override
  public String getCharacterEncoding() {
    return "utf-8";
  }

  @Override
  public String getHeader(String name) {
    return "Content-Type".equalsIgnoreCase(name) ? TYPE : super.getHeader(name);
  }
}
