package org.xinsheng.nonconformity.domain;

import org.xinsheng.shared.Money;
import org.xinsheng.shared.Place;
import org.xinsheng.shared.SubjectRef;

/**
 * What a slip begins with.
 *
 * @param complaint null where it is raised directly (NCR-1)
 * @param category a category's code, null where none is known
 * @param loss 0.00 where none is known
 * @param policyVersion that in effect; the submission takes the one in effect then (NCR-4)
 */
public record Raised(
    Place place,
    SubjectRef complaint,
    String category,
    SlipContent content,
    Money loss,
    int policyVersion) {}
