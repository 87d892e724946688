/** The call list. */
package org.xinsheng.web.followup;
