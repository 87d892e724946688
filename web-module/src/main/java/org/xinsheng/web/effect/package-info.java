/** The office manager's effect checks. */
package org.xinsheng.web.effect;
