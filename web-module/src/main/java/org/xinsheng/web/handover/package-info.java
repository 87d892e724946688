/** The page of what the monitoring centre took off-hours. */
package org.xinsheng.web.handover;
