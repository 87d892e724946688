package org.xinsheng.organisation;

import java.util.List;

/**
 * Somebody who holds a post, with those who stand in for them at this moment.
 *
 * @param deputies nobody while they are there
 */
public record PostHolder(Long staffId, List<Long> deputies) {

  public PostHolder {
    deputies = List.copyOf(deputies);
  }
}
