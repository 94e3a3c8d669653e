package org.zhiheng.shell;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.apache.tomcat.util.http.fileupload.InvalidFileNameException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The one way in for what people type: whatever reads a parameter behind this filter reads it
 * {@link org.zhiheng.kernel.CleanText clean}. Parameters that cannot be read at all (bytes of
 * another character set, too many, too large) end here, with a page instead of a fault.
 */
final class CleanRequests extends OncePerRequestFilter {

  private static final Logger LOG = LoggerFactory.getLogger(CleanRequests.class);
  private static final String UNREADABLE = CleanRequests.class.getName();

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.getAttribute(UNREADABLE) != null) {
      chain.doFilter(new CleanRequest(request, Map.of()), response);
      return;
    }
    try {
      chain.doFilter(new CleanRequest(request, request.getParameterMap()), response);
    } catch (InvalidParameterException e) {
      refuse(request, response, e.getErrorCode());
    } catch (InvalidFileNameException e) {
      refuse(request, response, HttpServletResponse.SC_BAD_REQUEST);
    }
  }

  /** The page of an error is a request of its own, which reads parameters, too. */
  @Override
  protected void doFilterNestedErrorDispatch(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    doFilterInternal(request, response, chain);
  }

  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }

  private static void refuse(
      HttpServletRequest request, HttpServletResponse response, int errorCode) throws IOException {
    if (response.isCommitted() || request.getDispatcherType() != DispatcherType.REQUEST) {
      return;
    }
    int status =
        errorCode == HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE
            ? errorCode
            : HttpServletResponse.SC_BAD_REQUEST;
    LOG.info("{}: a request could not be read", status);
    request.setAttribute(UNREADABLE, status);
    response.sendError(status);
  }
}
