package org.mayday.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where the browser goes after sign-in: a page of this application and nothing else, so that a
 * forged link to the login page cannot lead to somebody else's site (CWE-601).
 */
final class ReturnTarget {
  static final String HOME = "/desk.xhtml";
  static final String LOGIN = "/login.xhtml";
  private static final int LONGEST = 512;
  private static final Pattern PAGE =
      Pattern.compile("/[a-z]{1,32}\\.xhtml(\\?[A-Za-z0-9=&%._~+-]*)?");

  private ReturnTarget() {}

  /** The wish, if it names a page of this application, else the desk. */
  static String safe(@Nullable String wish) {
    boolean fine =
        wish != null
            && wish.length() <= LONGEST
            && PAGE.matcher(wish).matches()
            && !wish.startsWith(LOGIN);
    return fine ? wish : HOME;
  }

  /** The login page's address, with the way back to what was asked for. */
  static String login(HttpServletRequest request) {
    String login = request.getContextPath() + LOGIN;
    String wish = "GET".equals(request.getMethod()) ? safe(asked(request)) : HOME;
    return wish.equals(HOME)
        ? login
        : login + "?to=" + URLEncoder.encode(wish, StandardCharsets.UTF_8);
  }

  private static String asked(HttpServletRequest request) {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    return request.getQueryString() == null ? path : path + "?" + request.getQueryString();
  }
}
