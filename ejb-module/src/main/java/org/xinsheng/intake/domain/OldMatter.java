package org.xinsheng.intake.domain;

import org.xinsheng.shared.SubjectRef;

/**
 * A record that goes on as another kind (INT-1), as it came in.
 *
 * @param taking its received time counts for the new record, whose clocks run from it (INT-14)
 * @param superior who forwarded it, null for nobody (INT-4)
 * @param shelf where its paper lies, null where there is none (INT-5)
 */
public record OldMatter(SubjectRef ref, Taking taking, Superior superior, String shelf) {}
