package org.xinsheng.organisation;

import java.io.Serializable;
import java.util.List;

/**
 * What a series of units makes, or would make.
 *
 * @param added units that are new
 * @param present units that are there already and stay as they are
 * @param samples the first of the new ones
 * @param last the last of the new ones, null where there is none
 */
public record SeriesResult(int added, int present, List<String> samples, String last)
    implements Serializable {

  static final int SAMPLES = 12;

  static SeriesResult of(List<String> fresh, int present) {
    return new SeriesResult(
        fresh.size(),
        present,
        List.copyOf(fresh.subList(0, Math.min(SAMPLES, fresh.size()))),
        fresh.isEmpty() ? null : fresh.get(fresh.size() - 1));
  }
}
