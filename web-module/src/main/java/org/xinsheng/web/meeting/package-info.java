/** Meetings: pages and interface. */
package org.xinsheng.web.meeting;
