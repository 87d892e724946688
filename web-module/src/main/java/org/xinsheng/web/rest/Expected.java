package org.xinsheng.web.rest;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.xinsheng.shared.StaleVersion;

/**
 * The versions that the caller's {@code If-Match} allows (412 otherwise); ETags are record
 * versions.
 */
public final class Expected {

  private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

  private final List<String> tags;

  private Expected(List<String> tags) {
    this.tags = tags;
  }

  public static Expected of(HttpHeaders headers) {
    String header = headers.getHeaderString(HttpHeaders.IF_MATCH);
    return new Expected(
        header == null || header.isBlank()
            ? List.of("*")
            : Arrays.asList(COMMA.split(header.strip())));
  }

  /**
   * @throws StaleVersion when the record has another version than the caller saw
   */
  public void require(long version, String what) {
    if (!tags.contains("*") && !tags.contains("\"" + version + "\"")) {
      throw new StaleVersion(what);
    }
  }

  public static EntityTag tag(long version) {
    return new EntityTag(Long.toString(version));
  }
}
