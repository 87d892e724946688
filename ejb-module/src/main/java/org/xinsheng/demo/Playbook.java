package org.xinsheng.demo;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.xinsheng.demo.story.Act;
import org.xinsheng.demo.story.Script;

/** What is played. */
@ApplicationScoped
public class Playbook {

  /**
   * @param asOf the end of the play; the same answer for the same instant, however often asked
   */
  public List<Act> acts(Instant asOf) {
    return Script.upTo(asOf, Script.SEED);
  }
}
