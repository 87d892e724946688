package org.xinsheng.demo.story;

import java.time.Instant;

/**
 * One thing that somebody did.
 *
 * @param story whose case it is about, {@link Script#NO_STORY} where it is about none
 */
public record Act(Instant at, String who, int story, String name, Deed deed) {

  @Override
  public String toString() {
    return "%s: %s by %s in story %d".formatted(at, name, who, story);
  }
}
