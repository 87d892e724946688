/** Complaints as resources of the API and as pages under {@code /complaint}. */
package org.xinsheng.web.complaint;
