/** Pages under {@code /intake}. */
package org.xinsheng.web.intake;
