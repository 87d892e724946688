/** Periods, measures and groupings. */
package org.xinsheng.statistics.domain;
