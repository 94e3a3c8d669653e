package org.zhiheng.shell;

import java.util.Comparator;
import java.util.List;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/**
 * What a visitor would rather have, page or JSON, with the weights given to them (RFC 9110,
 * 12.5.1).
 */
public record Accepted(List<MediaType> types) {

  public static Accepted of(String header) {
    try {
      return new Accepted(MediaType.parseMediaTypes(header));
    } catch (InvalidMediaTypeException e) {
      // whoever sends what nobody can read gets the page
      return new Accepted(List.of());
    }
  }

  public boolean prefersJson() {
    return weight(MediaType.APPLICATION_JSON) > weight(MediaType.TEXT_HTML);
  }

  /** The weight of the range that fits best: the one that says most. */
  private double weight(MediaType wanted) {
    return types.stream()
        .filter(range -> range.includes(wanted))
        .max(Comparator.comparingInt(Accepted::precision))
        .map(MediaType::getQualityValue)
        .orElse(0.0);
  }

  private static int precision(MediaType range) {
    return range.isWildcardType() ? 0 : range.isWildcardSubtype() ? 1 : 2;
  }
}
