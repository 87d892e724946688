/** What recurs, what a review decides, and what a CAPA report goes through. */
package org.xinsheng.correctiveaction.domain;
