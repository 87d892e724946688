package org.xinsheng.erasure;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * What an erasure would do.
 *
 * @param counts rows by table
 * @param open numbers of matters in which something is still promised to the person
 */
public record ErasurePreview(Map<String, Long> counts, List<String> open) implements Serializable {

  public long rows() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }
}
