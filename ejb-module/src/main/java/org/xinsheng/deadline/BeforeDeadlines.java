package org.xinsheng.deadline;

import org.xinsheng.shared.Sweep;

/**
 * What ends or opens deadlines by itself. The supervision lets it go first, so that after a
 * downtime nobody is blamed for a deadline that had ended before it was due.
 */
public interface BeforeDeadlines extends Sweep {}
