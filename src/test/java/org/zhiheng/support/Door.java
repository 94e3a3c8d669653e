package org.zhiheng.support;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import org.zhiheng.kernel.Allowed;
import org.zhiheng.kernel.Public;
import org.zhiheng.kernel.Role;

/**
 * One way in: a handler with one of its addresses and one of its verbs.
 *
 * @param autosave whether it is called by the page's script while somebody types
 */
public record Door(RequestMethod method, PathPattern pattern, boolean autosave, HandlerMethod of) {

  /** Every way into the program. */
  public static List<Door> all(RequestMappingHandlerMapping mapping) {
    return mapping.getHandlerMethods().entrySet().stream()
        .flatMap(
            each -> {
              Set<RequestMethod> methods = each.getKey().getMethodsCondition().getMethods();
              boolean autosave = !each.getKey().getHeadersCondition().isEmpty();
              return each.getKey().getPathPatternsCondition().getPatterns().stream()
                  .flatMap(
                      pattern ->
                          (methods.isEmpty() ? Stream.of(RequestMethod.GET) : methods.stream())
                              .map(method -> new Door(method, pattern, autosave, each.getValue())));
            })
        .sorted(Comparator.comparing(Door::toString))
        .toList();
  }

  /** The door at which an address knocks, the most specific one first. */
  public static Stream<Door> at(List<Door> doors, RequestMethod method, String address) {
    PathContainer path = PathContainer.parsePath(address.replaceAll("[?#].*", ""));
    return doors.stream()
        .filter(door -> door.method == method && door.pattern.matches(path))
        .sorted(Comparator.comparing(Door::pattern, PathPattern.SPECIFICITY_COMPARATOR));
  }

  public boolean isPublic() {
    return of.hasMethodAnnotation(Public.class);
  }

  public boolean opensFor(Role role) {
    Allowed allowed = of.getMethodAnnotation(Allowed.class);
    return isPublic()
        || (allowed != null
            && (allowed.value().length == 0 || Arrays.asList(allowed.value()).contains(role)));
  }

  /** Its address with the same value for whatever it names. */
  public String address(String value) {
    return pattern.getPatternString().replaceAll("\\{([^{}]|\\{[^}]*})*}", value);
  }

  @Override
  public String toString() {
    return method + " " + pattern.getPatternString() + (autosave ? " (autosave)" : "");
  }
}
