package org.xinsheng.web.print;

import org.xinsheng.reports.PaperForm;
import org.xinsheng.shared.Place;
import org.xinsheng.shared.SubjectRef;

/**
 * A form that is ready to be printed.
 *
 * @param subject whose trail keeps that it was printed
 */
record Draft(SubjectRef subject, Place place, PaperForm form) {}
